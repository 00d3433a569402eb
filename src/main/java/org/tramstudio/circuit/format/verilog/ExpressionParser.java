package org.tramstudio.circuit.format.verilog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Parses expressions by precedence. */
final class ExpressionParser {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 4096;

    /** Operators by precedence, the weakest first. */
    private static final List<Set<String>> LEVELS = List.of(Set.of("||"), Set.of("&&"), Set.of("|"),
            Set.of("^", "~^", "^~"), Set.of("&"), Set.of("==", "!=", "===", "!=="), Set.of("<", "<=", ">", ">="),
            Set.of("<<", ">>", "<<<", ">>>"), Set.of("+", "-"), Set.of("*", "/", "%"), Set.of("**"));
    private static final Set<String> CHAINS = Set.of("|", "^", "&", "+");
    private static final Set<String> UNARY = Set.of("~", "!", "-", "+", "&", "|", "^", "~&", "~|", "~^", "^~");

    private final TokenStream tokens;
    private int depth;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Expression parse() throws UserFacingException {
        enter();
        Expression condition = binary(0);
        if (tokens.take("?")) {
            Expression yes = parse();
            tokens.expect(":");
            condition = new Expression.Conditional(condition, yes, parse());
        }
        depth--;
        return condition;
    }

    private void enter() throws UserFacingException {
        if (++depth > DEEPEST) {
            depth = 0;
            throw tokens.source().problem(tokens.line(), "the expression is nested more than " + DEEPEST + " deep",
                    "Split it up.");
        }
    }

    private Expression binary(int level) throws UserFacingException {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        int applied = 0;
        while (tokens.peek().kind() == Token.Kind.SYMBOL && LEVELS.get(level).contains(tokens.peek().text())) {
            int line = tokens.line();
            String operator = tokens.next().text();
            Expression right = binary(level + 1);
            if (CHAINS.contains(operator)) {
                List<Expression> operands = new ArrayList<>(List.of(left, right));
                while (tokens.peek().kind() == Token.Kind.SYMBOL && tokens.take(operator)) {
                    operands.add(binary(level + 1));
                }
                left = new Expression.Chain(operator, operands);
            } else {
                left = new Expression.Binary(operator, left, right, line);
            }
            if (++applied > DEEPEST) {
                throw tokens.source().problem(line, "the expression has more than " + DEEPEST + " operators in a row",
                        "Split it up.");
            }
        }
        return left;
    }

    private Expression unary() throws UserFacingException {
        if (tokens.peek().kind() == Token.Kind.SYMBOL && UNARY.contains(tokens.peek().text())) {
            enter();
            Expression operand = new Expression.Unary(tokens.next().text(), unary());
            depth--;
            return operand;
        }
        return primary();
    }

    private Expression primary() throws UserFacingException {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            return number(tokens.next());
        }
        if (tokens.take("(")) {
            Expression inner = parse();
            tokens.expect(")");
            return inner;
        }
        if (token.is("{")) {
            return braces();
        }
        if (token.isName() && token.text().startsWith("$") && token.kind() == Token.Kind.NAME) {
            String function = tokens.next().text();
            tokens.expect("(");
            Expression operand = parse();
            tokens.expect(")");
            return new Expression.Call(function, operand, token.line());
        }
        if (token.isName()) {
            return select(new Expression.Name(tokens.name(), token.line()));
        }
        throw tokens.unexpected("an expression was expected");
    }

    private Expression select(Expression.Name vector) throws UserFacingException {
        if (!tokens.take("[")) {
            return vector;
        }
        Expression first = parse();
        for (String kind : List.of(":", "+:", "-:")) {
            if (tokens.take(kind)) {
                Expression second = parse();
                tokens.expect("]");
                return new Expression.PartSelect(vector, first, second, kind);
            }
        }
        tokens.expect("]");
        return new Expression.BitSelect(vector, first);
    }

    private Expression braces() throws UserFacingException {
        enter();
        int line = tokens.line();
        tokens.expect("{");
        Expression first = parse();
        Expression result;
        if (tokens.at("{")) {
            Expression part = braces();
            tokens.expect("}");
            result = new Expression.Replication(first, part instanceof Expression.Concatenation concatenation
                    ? concatenation : new Expression.Concatenation(List.of(part)), line);
        } else {
            List<Expression> parts = new ArrayList<>(List.of(first));
            while (tokens.take(",")) {
                parts.add(parse());
            }
            tokens.expect("}");
            result = new Expression.Concatenation(parts);
        }
        depth--;
        return result;
    }

    private Expression.Number number(Token token) throws UserFacingException {
        String text = token.text().replace("_", "");
        int quote = text.indexOf('\'');
        if (text.length() > LONGEST_NUMBER) {
            throw broken(token);
        }
        try {
            if (quote < 0) {
                return new Expression.Number(new BigInteger(text), Integer.SIZE, true);
            }
            int width = quote == 0 ? Integer.SIZE : Integer.parseInt(text.substring(0, quote));
            boolean signed = text.length() > quote + 1 && Character.toLowerCase(text.charAt(quote + 1)) == 's';
            int base = quote + (signed ? 2 : 1);
            int radix = switch (base < text.length() ? Character.toLowerCase(text.charAt(base)) : 0) {
                case 'b' -> 2;
                case 'o' -> 8;
                case 'd' -> 10;
                case 'h' -> 16;
                default -> throw broken(token);
            };
            BigInteger value = new BigInteger(text.substring(base + 1), radix);
            if (width < 1 || width > LONGEST_NUMBER || value.signum() < 0) {
                throw broken(token);
            }
            return new Expression.Number(value, width, signed);
        } catch (NumberFormatException malformed) {
            throw broken(token);
        }
    }

    private UserFacingException broken(Token token) {
        return tokens.source().problem(token.line(), SourceFile.quoted(token.text()) + " is no number of 0 and 1",
                "Numbers are written 5, 8'hFF or 1'b0, without x and z.");
    }
}
