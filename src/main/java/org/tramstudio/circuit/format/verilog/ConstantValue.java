package org.tramstudio.circuit.format.verilog;

import java.math.BigInteger;
import org.tramstudio.task.UserFacingException;

/** Values of expressions that must be known: ranges, parameters, replication counts. */
final class ConstantValue {

    private final Scope scope;
    private final int line;

    ConstantValue(Scope scope, int line) {
        this.scope = scope;
        this.line = line;
    }

    long of(Expression expression) throws UserFacingException {
        return switch (expression) {
            case Expression.Number(BigInteger bits, int _, boolean _) when bits.bitLength() < Long.SIZE - 1 ->
                    bits.longValue();
            case Expression.Name(String name, int _) when scope.parameters.containsKey(name) ->
                    scope.parameters.get(name);
            case Expression.Unary(String operator, Expression operand) -> unary(operator, of(operand));
            case Expression.Binary(String operator, Expression left, Expression right, int _) ->
                    binary(operator, of(left), of(right));
            case Expression.Chain chain -> chain(chain);
            case Expression.Conditional(Expression condition, Expression yes, Expression no) ->
                    of(condition) != 0 ? of(yes) : of(no);
            case Expression.Call(String function, Expression operand, int _) -> switch (function) {
                case "$signed", "$unsigned" -> of(operand);
                case "$clog2" -> Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, of(operand)) - 1);
                default -> throw unknown();
            };
            default -> throw unknown();
        };
    }

    private long unary(String operator, long value) throws UserFacingException {
        return switch (operator) {
            case "-" -> -value;
            case "+" -> value;
            case "~" -> ~value;
            case "!" -> value == 0 ? 1 : 0;
            default -> throw unknown();
        };
    }

    private long chain(Expression.Chain chain) throws UserFacingException {
        long result = of(chain.operands().getFirst());
        for (Expression operand : chain.operands().subList(1, chain.operands().size())) {
            result = switch (chain.operator()) {
                case "+" -> result + of(operand);
                case "&" -> result & of(operand);
                case "|" -> result | of(operand);
                default -> result ^ of(operand);
            };
        }
        return result;
    }

    private long binary(String operator, long a, long b) throws UserFacingException {
        return switch (operator) {
            case "-" -> a - b;
            case "*" -> a * b;
            case "/", "%" -> {
                if (b == 0) {
                    throw unknown();
                }
                yield operator.equals("/") ? a / b : a % b;
            }
            case "**" -> {
                if (b < 0 || b > Long.SIZE || Math.abs(a) > 1 << 16) {
                    throw unknown();
                }
                yield BigInteger.valueOf(a).pow((int) b).longValue();
            }
            case "<<", "<<<" -> b < 0 || b >= Long.SIZE ? 0 : a << b;
            case ">>", ">>>" -> b < 0 || b >= Long.SIZE ? 0 : a >> b;
            case "<" -> truth(a < b);
            case "<=" -> truth(a <= b);
            case ">" -> truth(a > b);
            case ">=" -> truth(a >= b);
            case "==", "===" -> truth(a == b);
            case "!=", "!==" -> truth(a != b);
            case "&&" -> truth(a != 0 && b != 0);
            case "||" -> truth(a != 0 || b != 0);
            default -> throw unknown();
        };
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    private UserFacingException unknown() {
        return scope.problem(line, "a constant was expected, of numbers and parameters");
    }
}
