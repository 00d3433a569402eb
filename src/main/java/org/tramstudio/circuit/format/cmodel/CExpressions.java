package org.tramstudio.circuit.format.cmodel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.format.network.BitLogic;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Turns expressions of C into gates while it reads them; types are promoted and converted as C does. */
final class CExpressions {

    private static final int DEEPEST = 200;
    private static final List<Set<String>> LEVELS = List.of(Set.of("||"), Set.of("&&"), Set.of("|"), Set.of("^"),
            Set.of("&"), Set.of("==", "!="), Set.of("<", "<=", ">", ">="), Set.of("<<", ">>"), Set.of("+", "-"),
            Set.of("*"));
    private static final Map<String, GateFunction> BITWISE =
            Map.of("|", GateFunction.OR, "^", GateFunction.XOR, "&", GateFunction.AND);

    private final Words words;
    private final BitLogic logic;
    private final Map<String, CValue> variables;
    private int depth;

    CExpressions(Words words, BitLogic logic, Map<String, CValue> variables) {
        this.words = words;
        this.logic = logic;
        this.variables = variables;
    }

    CValue read() throws UserFacingException {
        enter();
        logic.atLine(words.peek().line());
        CValue condition = binary(0);
        if (words.take("?")) {
            CValue yes = read();
            words.expect(":");
            CValue no = read();
            CType type = CType.common(yes.type(), no.type());
            condition = new CValue(logic.choose(truth(condition), no.converted(type).bits(),
                    yes.converted(type).bits()), type);
        }
        depth--;
        return condition;
    }

    private void enter() throws UserFacingException {
        if (++depth > DEEPEST) {
            throw words.problem(words.peek().line(), "the expression is nested more than " + DEEPEST + " deep");
        }
    }

    private int truth(CValue value) throws UserFacingException {
        return logic.reduce(GateFunction.OR, value.bits());
    }

    private CValue binary(int level) throws UserFacingException {
        if (level == LEVELS.size()) {
            return unary();
        }
        CValue left = binary(level + 1);
        while (LEVELS.get(level).contains(words.peek().text())) {
            String operator = words.next().text();
            if (BITWISE.containsKey(operator)) {
                List<CValue> operands = new ArrayList<>(List.of(left, binary(level + 1)));
                while (words.take(operator)) {
                    operands.add(binary(level + 1));
                }
                left = bitwise(BITWISE.get(operator), operands);
            } else {
                left = apply(operator, left, binary(level + 1));
            }
        }
        return left;
    }

    private CValue bitwise(GateFunction function, List<CValue> operands) throws UserFacingException {
        CType type = operands.getFirst().type();
        for (CValue operand : operands) {
            type = CType.common(type, operand.type());
        }
        List<int[]> vectors = new ArrayList<>();
        for (CValue operand : operands) {
            vectors.add(operand.converted(type).bits());
        }
        return new CValue(logic.join(function, vectors), type);
    }

    private CValue apply(String operator, CValue left, CValue right) throws UserFacingException {
        if (operator.equals("<<") || operator.equals(">>")) {
            return shift(operator.equals("<<"), left, right);
        }
        CType type = CType.common(left.type(), right.type());
        int[] a = left.converted(type).bits();
        int[] b = right.converted(type).bits();
        return switch (operator) {
            case "+" -> new CValue(logic.add(a, b, GateNetwork.ZERO), type);
            case "-" -> new CValue(logic.subtract(a, b), type);
            case "*" -> new CValue(logic.multiply(a, b), type);
            case "==" -> bit(logic.equal(a, b));
            case "!=" -> bit(logic.not(logic.equal(a, b)));
            case "<" -> bit(logic.less(a, b, type.signed()));
            case ">" -> bit(logic.less(b, a, type.signed()));
            case "<=" -> bit(logic.not(logic.less(b, a, type.signed())));
            case ">=" -> bit(logic.not(logic.less(a, b, type.signed())));
            case "&&" -> bit(logic.gate(GateFunction.AND, truth(left), truth(right)));
            default -> bit(logic.gate(GateFunction.OR, truth(left), truth(right)));
        };
    }

    private static CValue bit(int bit) {
        return new CValue(BitLogic.resized(new int[] {bit}, CType.INT.width(), false), CType.INT);
    }

    private CValue shift(boolean left, CValue value, CValue places) throws UserFacingException {
        CType type = value.type().promoted();
        int[] bits = value.converted(type).bits();
        int fill = type.signed() ? bits[bits.length - 1] : GateNetwork.ZERO;
        int[] low = Arrays.copyOf(places.bits(), Math.min(7, places.bits().length));
        return new CValue(logic.shifted(bits, low, left, fill), type);
    }

    private CValue unary() throws UserFacingException {
        if (words.peek().is("~") || words.peek().is("!") || words.peek().is("-") || words.peek().is("+")) {
            enter();
            String operator = words.next().text();
            CValue operand = unary();
            CValue promoted = operand.converted(operand.type().promoted());
            depth--;
            return switch (operator) {
                case "~" -> new CValue(logic.not(promoted.bits()), promoted.type());
                case "!" -> bit(logic.not(truth(operand)));
                case "-" -> new CValue(logic.subtract(BitLogic.constant(0, promoted.type().width()), promoted.bits()),
                        promoted.type());
                default -> promoted;
            };
        }
        return primary();
    }

    private CValue primary() throws UserFacingException {
        Word word = words.peek();
        if (word.isNumber()) {
            return number(words.next());
        }
        if (words.take("(")) {
            if (CType.isNext(words)) {
                CType type = CType.take(words);
                words.expect(")");
                enter();
                CValue cast = unary().converted(type);
                depth--;
                return cast;
            }
            CValue inner = read();
            words.expect(")");
            return inner;
        }
        if (!word.isName()) {
            throw words.unexpected("an expression was expected");
        }
        String name = words.name();
        return Optional.ofNullable(variables.get(name)).orElseThrow(() -> words.problem(word.line(),
                SourceFile.quoted(name) + (words.peek().is("(") ? " is called; calls are not read"
                        : " has no value here")));
    }

    private CValue number(Word word) throws UserFacingException {
        String digits = word.text().replaceAll("[uUlL]+$", "");
        boolean hexadecimal = digits.length() > 1 && Character.toLowerCase(digits.charAt(1)) == 'x';
        try {
            BigInteger value = hexadecimal ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
            if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
                throw new NumberFormatException(digits);
            }
            boolean unsigned = word.text().toLowerCase(Locale.ROOT).contains("u");
            boolean wide = value.bitLength() > 31 || word.text().toLowerCase(Locale.ROOT).endsWith("l");
            CType type = new CType(wide ? 64 : 32, !unsigned && value.bitLength() < 64);
            return new CValue(BitLogic.constant(value.longValue(), type.width()), type);
        } catch (NumberFormatException malformed) {
            throw words.problem(word.line(), SourceFile.quoted(word.text()) + " is no whole number of at most 64 bits");
        }
    }
}
