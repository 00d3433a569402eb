package org.tramstudio.circuit.format.verilog;

import java.math.BigInteger;
import java.util.List;

/** An expression as it is written. */
sealed interface Expression {

    /**
     * A number.
     *
     * @param bits its value
     * @param width of a sized number, else 32
     * @param signed whether it is one
     */
    record Number(BigInteger bits, int width, boolean signed) implements Expression {
    }

    /** A net or a parameter. */
    record Name(String name, int line) implements Expression {
    }

    /** One bit of a vector. */
    record BitSelect(Name vector, Expression index) implements Expression {
    }

    /**
     * Several bits of a vector.
     *
     * @param kind {@code :} between two indices, {@code +:} and {@code -:} from an index on, so many bits
     */
    record PartSelect(Name vector, Expression first, Expression second, String kind) implements Expression {
    }

    /** {@code {a, b}}, the most significant part first. */
    record Concatenation(List<Expression> parts) implements Expression {
    }

    /** {@code {4{a}}}. */
    record Replication(Expression count, Concatenation part, int line) implements Expression {
    }

    /** An operator before an operand. */
    record Unary(String operator, Expression operand) implements Expression {
    }

    /** An operator between two operands. */
    record Binary(String operator, Expression left, Expression right, int line) implements Expression {
    }

    /** One of {@code & | ^ +} between two operands or more. */
    record Chain(String operator, List<Expression> operands) implements Expression {
    }

    /** {@code condition ? yes : no}. */
    record Conditional(Expression condition, Expression yes, Expression no) implements Expression {
    }

    /** {@code $signed(a)}, {@code $unsigned(a)} or {@code $clog2(a)}. */
    record Call(String function, Expression operand, int line) implements Expression {
    }
}
