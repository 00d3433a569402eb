package org.tramstudio.power.synthesis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds a {@link LogicGraph}. Equal gates are built once, constants are propagated, an exclusive or made of three ANDs
 * is recognised, and what one level of inputs decides is absorbed, such as a(ab) = ab.
 */
final class LogicGraphBuilder {

    private static final int NONE = -1;

    private final int inputs;
    private final boolean exclusiveAllowed;
    private int nodes;
    private int[] left;
    private int[] right;
    private boolean[] exclusive;
    private int[] levels;
    private final Map<Long, Integer> known = new HashMap<>();

    LogicGraphBuilder(int inputs) {
        this(inputs, true);
    }

    private LogicGraphBuilder(int inputs, boolean exclusiveAllowed) {
        this.inputs = inputs;
        this.exclusiveAllowed = exclusiveAllowed;
        this.nodes = inputs + 1;
        this.left = new int[4 * nodes];
        this.right = new int[4 * nodes];
        this.exclusive = new boolean[4 * nodes];
        this.levels = new int[4 * nodes];
    }

    /** One that builds an exclusive or of ANDs. */
    static LogicGraphBuilder withoutExclusiveOr(int inputs) {
        return new LogicGraphBuilder(inputs, false);
    }

    int input(int index) {
        return Literal.of(index + 1);
    }

    /** How late a literal's value is there: gates on the longest path from the inputs, an exclusive or counting two. */
    int level(int literal) {
        return levels[Literal.node(literal)];
    }

    int or(int a, int b) {
        return Literal.not(and(Literal.not(a), Literal.not(b)));
    }

    int multiplexer(int select, int whereZero, int whereOne) {
        return or(and(Literal.not(select), whereZero), and(select, whereOne));
    }

    int majority(int a, int b, int c) {
        return or(and(a, b), and(c, xor(a, b)));
    }

    int and(int a, int b) {
        if (a == Literal.FALSE || b == Literal.FALSE || a == Literal.not(b)) {
            return Literal.FALSE;
        }
        if (a == Literal.TRUE || a == b) {
            return b;
        }
        if (b == Literal.TRUE) {
            return a;
        }
        int absorbed = absorbedInAnd(a, b);
        if (absorbed == NONE) {
            absorbed = absorbedInAnd(b, a);
        }
        if (absorbed == NONE) {
            absorbed = ofTwoAnds(a, b);
        }
        return absorbed != NONE ? absorbed : gate(Math.min(a, b), Math.max(a, b), false);
    }

    int xor(int a, int b) {
        return exclusiveAllowed ? exclusiveOr(a, b)
                : and(Literal.not(and(a, b)), Literal.not(and(Literal.not(a), Literal.not(b))));
    }

    private int exclusiveOr(int a, int b) {
        boolean complement = Literal.isComplemented(a) != Literal.isComplemented(b);
        int first = a & ~1;
        int second = b & ~1;
        if (first == second) {
            return Literal.notIf(Literal.FALSE, complement);
        }
        if (first == Literal.FALSE || second == Literal.FALSE) {
            return Literal.notIf(first | second, complement);
        }
        int absorbed = absorbedInXor(first, second);
        if (absorbed == NONE) {
            absorbed = absorbedInXor(second, first);
        }
        return Literal.notIf(absorbed != NONE ? absorbed
                : gate(Math.min(first, second), Math.max(first, second), true), complement);
    }

    /** a AND b, where b is a gate that reads a. */
    private int absorbedInAnd(int a, int b) {
        int gate = Literal.node(b);
        if (gate <= inputs) {
            return NONE;
        }
        int other = otherInput(gate, a);
        if (other == NONE) {
            return NONE;
        }
        boolean sameSign = left[gate] == a || right[gate] == a;
        boolean complemented = Literal.isComplemented(b);
        if (exclusive[gate]) {
            return and(a, Literal.notIf(other, sameSign != complemented));
        }
        if (complemented) {
            return sameSign ? and(a, Literal.not(other)) : a;
        }
        return sameSign ? b : Literal.FALSE;
    }

    /** The AND of two AND gates or of their complements, where it is known or an exclusive or. */
    private int ofTwoAnds(int a, int b) {
        int one = Literal.node(a);
        int two = Literal.node(b);
        if (one <= inputs || two <= inputs || exclusive[one] || exclusive[two]) {
            return NONE;
        }
        boolean opposed = left[one] == Literal.not(left[two]) || left[one] == Literal.not(right[two]);
        boolean alsoOpposed = right[one] == Literal.not(left[two]) || right[one] == Literal.not(right[two]);
        if (Literal.isComplemented(a) && Literal.isComplemented(b)) {
            if (opposed && alsoOpposed) {
                return !exclusiveAllowed ? NONE : xor(left[one], right[one]);
            }
            boolean sharesRight = right[one] == left[two] || right[one] == right[two];
            boolean sharesLeft = left[one] == left[two] || left[one] == right[two];
            if (opposed && sharesRight) {
                return Literal.not(right[one]);
            }
            return alsoOpposed && sharesLeft ? Literal.not(left[one]) : NONE;
        }
        if (!Literal.isComplemented(a) && !Literal.isComplemented(b)) {
            return opposed || alsoOpposed ? Literal.FALSE : NONE;
        }
        if (opposed || alsoOpposed) {
            return Literal.isComplemented(a) ? b : a;
        }
        return NONE;
    }

    /** a XOR b for plain literals, where b is a gate that reads a. */
    private int absorbedInXor(int a, int b) {
        int gate = Literal.node(b);
        int other = gate <= inputs ? NONE : otherInput(gate, a);
        if (other == NONE) {
            return NONE;
        }
        if (exclusive[gate]) {
            return other;
        }
        boolean sameSign = left[gate] == a || right[gate] == a;
        return sameSign ? and(a, Literal.not(other)) : or(a, other);
    }

    /** The input of a gate beside the one that is a literal or its complement. */
    private int otherInput(int gate, int literal) {
        int node = Literal.node(literal);
        if (Literal.node(left[gate]) == node) {
            return right[gate];
        }
        return Literal.node(right[gate]) == node ? left[gate] : NONE;
    }

    private int gate(int a, int b, boolean isExclusive) {
        long key = (long) a << 33 | (long) b << 1 | (isExclusive ? 1 : 0);
        return Literal.of(known.computeIfAbsent(key, _ -> add(a, b, isExclusive)));
    }

    private int add(int a, int b, boolean isExclusive) {
        if (nodes == left.length) {
            left = Arrays.copyOf(left, 2 * nodes);
            right = Arrays.copyOf(right, 2 * nodes);
            exclusive = Arrays.copyOf(exclusive, 2 * nodes);
            levels = Arrays.copyOf(levels, 2 * nodes);
        }
        left[nodes] = a;
        right[nodes] = b;
        exclusive[nodes] = isExclusive;
        levels[nodes] = Math.max(level(a), level(b)) + (isExclusive ? 2 : 1);
        return nodes++;
    }

    /** The graph of the gates that the outputs depend on. */
    LogicGraph build(int[] outputs) {
        boolean[] live = new boolean[nodes];
        Arrays.stream(outputs).forEach(output -> live[Literal.node(output)] = true);
        for (int gate = nodes - 1; gate > inputs; gate--) {
            if (live[gate]) {
                live[Literal.node(left[gate])] = true;
                live[Literal.node(right[gate])] = true;
            }
        }
        int[] position = new int[nodes];
        int kept = inputs + 1;
        for (int node = 0; node < nodes; node++) {
            position[node] = node <= inputs ? node : live[node] ? kept++ : 0;
        }
        int[] keptLeft = new int[kept];
        int[] keptRight = new int[kept];
        boolean[] keptExclusive = new boolean[kept];
        for (int gate = inputs + 1; gate < nodes; gate++) {
            if (live[gate]) {
                keptLeft[position[gate]] = moved(left[gate], position);
                keptRight[position[gate]] = moved(right[gate], position);
                keptExclusive[position[gate]] = exclusive[gate];
            }
        }
        return new LogicGraph(inputs, keptLeft, keptRight, keptExclusive,
                Arrays.stream(outputs).map(output -> moved(output, position)).toArray());
    }

    private static int moved(int literal, int[] position) {
        return Literal.of(position[Literal.node(literal)], Literal.isComplemented(literal));
    }
}
