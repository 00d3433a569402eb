package org.tramstudio.power.synthesis;

/**
 * What a node's readers may read in its place, and what is saved by it.
 *
 * @param kind how the operands are joined
 * @param first a literal of the graph
 * @param second another; the same again for a {@link Kind#LITERAL}
 * @param gain by how much the weight of the graph falls
 */
record Replacement(Kind kind, int first, int second, int gain) {

    /** What is built of the operands. */
    enum Kind {
        LITERAL,
        AND,
        OR,
        XOR
    }

    /** Builds it. */
    int build(LogicGraphBuilder builder, int firstLiteral, int secondLiteral) {
        return switch (kind) {
            case LITERAL -> firstLiteral;
            case AND -> builder.and(firstLiteral, secondLiteral);
            case OR -> builder.or(firstLiteral, secondLiteral);
            case XOR -> builder.xor(firstLiteral, secondLiteral);
        };
    }
}
