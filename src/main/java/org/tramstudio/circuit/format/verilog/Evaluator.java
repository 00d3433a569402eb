package org.tramstudio.circuit.format.verilog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.format.network.BitLogic;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.task.UserFacingException;

/**
 * Turns expressions into gates, by the rules of Verilog for widths and signs: operands of arithmetic, bitwise and
 * conditional operators are extended to the width of the whole, by their sign only if all of them are signed.
 */
final class Evaluator {

    private static final int WIDEST = 1 << 13;

    private final Scope scope;
    private final BitLogic logic;
    private final int line;

    Evaluator(Scope scope, BitLogic logic, int line) {
        this.scope = scope;
        this.logic = logic;
        this.line = line;
        logic.atLine(line);
    }

    /** The value of an expression that is assigned to so many bits. */
    int[] assigned(Expression expression, int width) throws UserFacingException {
        Shape shape = shape(expression);
        return BitLogic.resized(evaluate(expression, Math.max(width, shape.width()), shape.signed()), width, false);
    }

    private record Shape(int width, boolean signed) {
    }

    /** The value of an expression by itself. */
    private int[] alone(Expression expression) throws UserFacingException {
        Shape shape = shape(expression);
        return evaluate(expression, shape.width(), shape.signed());
    }

    private long constant(Expression expression) throws UserFacingException {
        return new ConstantValue(scope, line).of(expression);
    }

    private Shape shape(Expression expression) throws UserFacingException {
        logic.count(1);
        Shape shape = switch (expression) {
            case Expression.Number(BigInteger bits, int width, boolean signed) ->
                    new Shape(Math.max(width, width == Integer.SIZE ? bits.bitLength() : 1), signed);
            case Expression.Name(String name, int at) -> scope.parameters.containsKey(name)
                    ? new Shape(Integer.SIZE, true)
                    : new Shape(scope.vector(name, at).bits().length, scope.vector(name, at).signed());
            case Expression.BitSelect _ -> new Shape(1, false);
            case Expression.PartSelect part -> new Shape((int) part(part).width(), false);
            case Expression.Concatenation(List<Expression> parts) -> new Shape(total(parts), false);
            case Expression.Replication(Expression count, Expression.Concatenation part, int _) ->
                    new Shape(checked(repetitions(count) * shape(part).width()), false);
            case Expression.Unary(String operator, Expression operand) -> switch (operator) {
                case "~", "-", "+" -> shape(operand);
                default -> new Shape(1, false);
            };
            case Expression.Chain chain -> widest(chain.operands());
            case Expression.Binary binary -> shape(binary);
            case Expression.Conditional(Expression _, Expression yes, Expression no) -> widest(List.of(yes, no));
            case Expression.Call(String function, Expression operand, int _) -> switch (function) {
                case "$signed" -> new Shape(shape(operand).width(), true);
                case "$unsigned" -> new Shape(shape(operand).width(), false);
                default -> new Shape(Integer.SIZE, true);
            };
        };
        return shape;
    }

    private Shape shape(Expression.Binary binary) throws UserFacingException {
        return switch (binary.operator()) {
            case "-", "*", "/", "%", "~^", "^~" -> widest(List.of(binary.left(), binary.right()));
            case "<<", ">>", "<<<", ">>>", "**" -> shape(binary.left());
            default -> new Shape(1, false);
        };
    }

    private Shape widest(List<Expression> operands) throws UserFacingException {
        int width = 0;
        boolean signed = true;
        for (Expression operand : operands) {
            Shape shape = shape(operand);
            width = Math.max(width, shape.width());
            signed &= shape.signed();
        }
        return new Shape(width, signed);
    }

    private int total(List<Expression> parts) throws UserFacingException {
        long total = 0;
        for (Expression part : parts) {
            total += shape(part).width();
        }
        return checked(total);
    }

    private long repetitions(Expression count) throws UserFacingException {
        long repetitions = constant(count);
        if (repetitions < 1 || repetitions > WIDEST) {
            throw scope.problem(line, "a replication of " + repetitions);
        }
        return repetitions;
    }

    private int checked(long width) throws UserFacingException {
        if (width > WIDEST) {
            throw scope.problem(line, "an expression of " + width + " bits");
        }
        return (int) width;
    }

    private int[] evaluate(Expression expression, int width, boolean signed) throws UserFacingException {
        logic.count(width);
        return switch (expression) {
            case Expression.Number(BigInteger bits, int own, boolean _) -> BitLogic.resized(number(bits, own), width,
                    signed);
            case Expression.Name(String name, int at) -> BitLogic.resized(scope.parameters.containsKey(name)
                    ? BitLogic.constant(scope.parameters.get(name), Integer.SIZE) : scope.vector(name, at).bits(), width,
                    signed);
            case Expression.Unary(String operator, Expression operand) -> unary(operator, operand, width, signed);
            case Expression.Chain chain -> chain(chain, width, signed);
            case Expression.Binary binary -> binary(binary, width, signed);
            case Expression.Conditional(Expression condition, Expression yes, Expression no) ->
                    logic.choose(truth(condition), evaluate(no, width, signed), evaluate(yes, width, signed));
            case Expression.Call(String function, Expression operand, int at) -> switch (function) {
                case "$signed", "$unsigned" -> BitLogic.resized(alone(operand), width, signed);
                case "$clog2" -> BitLogic.constant(constant(expression), width);
                default -> throw scope.problem(at, "the function " + function + " is not read");
            };
            default -> BitLogic.resized(bits(expression), width, false);
        };
    }

    private static int[] number(BigInteger bits, int width) {
        int[] vector = new int[Math.max(width, bits.bitLength())];
        for (int bit = 0; bit < vector.length; bit++) {
            vector[bit] = bits.testBit(bit) ? GateNetwork.ONE : GateNetwork.ZERO;
        }
        return width == Integer.SIZE ? vector : BitLogic.resized(vector, width, false);
    }

    private int truth(Expression expression) throws UserFacingException {
        return logic.reduce(GateFunction.OR, alone(expression));
    }

    private int[] unary(String operator, Expression operand, int width, boolean signed) throws UserFacingException {
        return switch (operator) {
            case "~" -> complement(operand, width, signed);
            case "-" -> logic.subtract(BitLogic.constant(0, width), evaluate(operand, width, signed));
            case "+" -> evaluate(operand, width, signed);
            case "!" -> bit(logic.not(truth(operand)), width);
            case "&" -> bit(logic.reduce(GateFunction.AND, alone(operand)), width);
            case "|" -> bit(logic.reduce(GateFunction.OR, alone(operand)), width);
            case "^" -> bit(logic.reduce(GateFunction.XOR, alone(operand)), width);
            case "~&" -> bit(logic.reduce(GateFunction.NAND, alone(operand)), width);
            case "~|" -> bit(logic.reduce(GateFunction.NOR, alone(operand)), width);
            default -> bit(logic.reduce(GateFunction.XNOR, alone(operand)), width);
        };
    }

    /** {@code ~(a & b)} is one gate, not two. */
    private int[] complement(Expression operand, int width, boolean signed) throws UserFacingException {
        if (operand instanceof Expression.Chain(String operator, List<Expression> operands) && !operator.equals("+")) {
            return logic.join(switch (operator) {
                case "&" -> GateFunction.NAND;
                case "|" -> GateFunction.NOR;
                default -> GateFunction.XNOR;
            }, evaluateAll(operands, width, signed));
        }
        return logic.not(evaluate(operand, width, signed));
    }

    private static int[] bit(int bit, int width) {
        return BitLogic.resized(new int[] {bit}, width, false);
    }

    private int[] chain(Expression.Chain chain, int width, boolean signed) throws UserFacingException {
        List<int[]> operands = evaluateAll(chain.operands(), width, signed);
        if (!chain.operator().equals("+")) {
            return logic.join(switch (chain.operator()) {
                case "&" -> GateFunction.AND;
                case "|" -> GateFunction.OR;
                default -> GateFunction.XOR;
            }, operands);
        }
        int[] sum = operands.getFirst();
        for (int[] operand : operands.subList(1, operands.size())) {
            sum = logic.add(sum, operand, GateNetwork.ZERO);
        }
        return sum;
    }

    private List<int[]> evaluateAll(List<Expression> operands, int width, boolean signed) throws UserFacingException {
        List<int[]> values = new ArrayList<>();
        for (Expression operand : operands) {
            values.add(evaluate(operand, width, signed));
        }
        return values;
    }

    private int[] binary(Expression.Binary binary, int width, boolean signed) throws UserFacingException {
        Expression left = binary.left();
        Expression right = binary.right();
        return switch (binary.operator()) {
            case "-" -> logic.subtract(evaluate(left, width, signed), evaluate(right, width, signed));
            case "*" -> logic.multiply(evaluate(left, width, signed), evaluate(right, width, signed));
            case "~^", "^~" -> logic.join(GateFunction.XNOR, evaluateAll(List.of(left, right), width, signed));
            case "<<", "<<<", ">>", ">>>" -> shift(binary, width, signed);
            case "&&" -> bit(logic.gate(GateFunction.AND, truth(left), truth(right)), width);
            case "||" -> bit(logic.gate(GateFunction.OR, truth(left), truth(right)), width);
            case "/", "%", "**" -> BitLogic.constant(constant(binary), width);
            default -> bit(compare(binary), width);
        };
    }

    private int[] shift(Expression.Binary binary, int width, boolean signed) throws UserFacingException {
        int[] value = evaluate(binary.left(), width, signed);
        int[] places = alone(binary.right());
        boolean left = binary.operator().startsWith("<");
        int fill = binary.operator().equals(">>>") && signed ? value[width - 1] : GateNetwork.ZERO;
        return logic.shifted(value, places, left, fill);
    }

    private int compare(Expression.Binary binary) throws UserFacingException {
        Shape shape = widest(List.of(binary.left(), binary.right()));
        int[] left = evaluate(binary.left(), shape.width(), shape.signed());
        int[] right = evaluate(binary.right(), shape.width(), shape.signed());
        return switch (binary.operator()) {
            case "==", "===" -> logic.equal(left, right);
            case "!=", "!==" -> logic.not(logic.equal(left, right));
            case "<" -> logic.less(left, right, shape.signed());
            case ">" -> logic.less(right, left, shape.signed());
            case "<=" -> logic.not(logic.less(right, left, shape.signed()));
            default -> logic.not(logic.less(left, right, shape.signed()));
        };
    }

    /**
     * The bits of a name, a select, a concatenation or a replication, least significant first: what can be assigned to.
     *
     * @throws UserFacingException if the expression is something else
     */
    int[] bits(Expression expression) throws UserFacingException {
        return switch (expression) {
            case Expression.Name(String name, int at) when !scope.parameters.containsKey(name) ->
                    scope.vector(name, at).bits();
            case Expression.BitSelect select -> new int[] {bitSelect(select)};
            case Expression.PartSelect select -> partSelect(select);
            case Expression.Concatenation(List<Expression> parts) -> concatenated(parts);
            case Expression.Replication(Expression count, Expression.Concatenation part, int _) ->
                    repeated(alone(part), repetitions(count));
            default -> throw scope.problem(line, "a net, some of its bits, or a concatenation was expected");
        };
    }

    private int bitSelect(Expression.BitSelect select) throws UserFacingException {
        if (scope.parameters.containsKey(select.vector().name())) {
            long index = constant(select.index());
            long value = scope.parameters.get(select.vector().name());
            return index >= 0 && index < Long.SIZE && (value >> index & 1) != 0 ? GateNetwork.ONE : GateNetwork.ZERO;
        }
        Scope.Vector vector = scope.vector(select.vector().name(), select.vector().line());
        if (isNet(select.index()) && vector.last() == 0) {
            return logic.shifted(vector.bits(), alone(select.index()), false, GateNetwork.ZERO)[0];
        }
        long position = vector.position(constant(select.index()));
        if (position < 0 || position >= vector.bits().length) {
            throw scope.problem(select.vector().line(), select.vector().name() + " has no bit of this index");
        }
        return vector.bits()[(int) position];
    }

    /** An index that is a net selects by multiplexers; its vector's indices must begin at 0. */
    private boolean isNet(Expression index) {
        return index instanceof Expression.Name(String name, int _) && !scope.parameters.containsKey(name)
                && scope.isDeclared(name);
    }

    /** The bits that a part select takes: the position of the first, and how many. */
    private record Part(long first, long width) {
    }

    private Part part(Expression.PartSelect select) throws UserFacingException {
        Scope.Vector vector = scope.vector(select.vector().name(), select.vector().line());
        long first = constant(select.first());
        long second = constant(select.second());
        long width = second;
        long end = select.kind().equals("+:") ? first + second - 1 : first - second + 1;
        if (select.kind().equals(":")) {
            width = Math.abs(first - second) + 1;
            end = second;
        }
        long lowest = Math.min(vector.position(first), vector.position(end));
        if (width < 1 || width > vector.bits().length || lowest < 0 || lowest + width > vector.bits().length) {
            throw scope.problem(select.vector().line(), select.vector().name() + " has no bits of these indices");
        }
        return new Part(lowest, width);
    }

    private int[] partSelect(Expression.PartSelect select) throws UserFacingException {
        Part part = part(select);
        int[] all = scope.vector(select.vector().name(), select.vector().line()).bits();
        return Arrays.copyOfRange(all, (int) part.first(), (int) (part.first() + part.width()));
    }

    private int[] concatenated(List<Expression> parts) throws UserFacingException {
        int[] all = new int[total(parts)];
        int next = all.length;
        for (Expression part : parts) {
            int[] bits = part instanceof Expression.Name || part instanceof Expression.Concatenation
                    ? nameOrParts(part) : alone(part);
            next -= bits.length;
            System.arraycopy(bits, 0, all, next, bits.length);
        }
        return all;
    }

    private int[] nameOrParts(Expression part) throws UserFacingException {
        return part instanceof Expression.Name(String name, int _) && scope.parameters.containsKey(name)
                ? alone(part) : bits(part);
    }

    private static int[] repeated(int[] bits, long count) {
        int[] all = new int[(int) (bits.length * count)];
        for (int first = 0; first < all.length; first += bits.length) {
            System.arraycopy(bits, 0, all, first, bits.length);
        }
        return all;
    }
}
