package org.tramstudio.circuit.format.cmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.network.BitLogic;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * Reads a function of two operands that has declarations, assignments and a return, and nothing that branches. The
 * operands' bits are those that the head of a file of this program states, else their type's, else the name's (mul8u), else
 * as many as the function reads.
 */
public final class CModelReader {

    private static final Pattern STATED = Pattern.compile("(\\d{1,2}) x (\\d{1,2}) bits");
    private static final Pattern NAMED = Pattern.compile("(?i)mult?_?(\\d{1,2})(?:x(\\d{1,2}))?(?=[us_]|$)");
    private static final Map<String, GateFunction> COMPOUND =
            Map.of("|=", GateFunction.OR, "&=", GateFunction.AND, "^=", GateFunction.XOR);
    private static final int LONGEST_HEAD = 1 << 12;

    /**
     * What a file holds.
     *
     * @param name of the function
     * @param parameters its operands in the order of declaration
     * @param network its gates
     * @param signed whether the operands are of a signed type as wide as they are; empty if the types do not tell
     */
    public record CModel(String name, List<String> parameters, GateNetwork network, Optional<Boolean> signed) {

        /** Copies the list. */
        public CModel {
            parameters = List.copyOf(parameters);
        }
    }

    /** A function whose body begins at a word. */
    private record Function(String name, CType type, List<String> parameters, List<CType> types, int body, int line) {
    }

    private final SourceFile source;
    private final Words words;
    private final GateNetwork network;
    private final BitLogic logic;
    private final Map<String, CValue> variables = new HashMap<>();
    private final Map<String, CType> types = new HashMap<>();
    private final CExpressions expressions;

    private CModelReader(SourceFile source) throws UserFacingException {
        this.source = source;
        this.words = new Words(source);
        this.network = new GateNetwork(source);
        this.logic = new BitLogic(network);
        this.expressions = new CExpressions(words, logic, variables);
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, where it has no such function
     */
    public static CModel read(SourceFile source) throws UserFacingException {
        return new CModelReader(source).read();
    }

    private CModel read() throws UserFacingException {
        Function function = function();
        int[] widths = widths(function);
        Optional<Boolean> signed = Optional.empty();
        for (int k = 0; k < 2; k++) {
            CType type = function.types().get(k);
            addOperand(function, k, widths[k]);
            if (type.width() == widths[k]) {
                signed = Optional.of(type.signed());
            }
        }
        words.goTo(function.body());
        CValue result = body(function).converted(function.type());
        int width = Math.min(widths[0] + widths[1], result.bits().length);
        for (int bit = 0; bit < width; bit++) {
            network.output("product[" + bit + "]", result.bits()[bit]);
        }
        return new CModel(function.name(), function.parameters(), network, signed);
    }

    private void addOperand(Function function, int index, int width) throws UserFacingException {
        String name = function.parameters().get(index);
        CType type = function.types().get(index);
        int[] bits = new int[width];
        for (int bit = 0; bit < width; bit++) {
            bits[bit] = network.net(name + "[" + bit + "]");
            network.input(name + "[" + bit + "]", bits[bit], function.line());
        }
        variables.put(name, new CValue(BitLogic.resized(bits, type.width(), type.signed()), type));
        types.put(name, type);
    }

    /** The last function of two operands in the file; others before it are stepped over. */
    private Function function() throws UserFacingException {
        Optional<Function> found = Optional.empty();
        while (!words.atEnd()) {
            int line = words.peek().line();
            if (CType.isNext(words)) {
                Optional<Function> function = signature(line);
                found = function.isPresent() ? function : found;
            } else if (words.peek().is("{")) {
                skipBraces();
            } else {
                words.next();
            }
        }
        return found.orElseThrow(() -> words.problem(1, "there is no function of two operands"));
    }

    private Optional<Function> signature(int line) throws UserFacingException {
        CType type = CType.take(words);
        if (!words.peek().isName() || !words.peek(1).is("(")) {
            return Optional.empty();
        }
        String name = words.name();
        words.expect("(");
        List<String> parameters = new ArrayList<>();
        List<CType> parameterTypes = new ArrayList<>();
        while (CType.isNext(words)) {
            parameterTypes.add(CType.take(words));
            if (!words.peek().isName()) {
                return Optional.empty();
            }
            parameters.add(words.name());
            words.take(",");
        }
        return parameters.size() == 2 && words.take(")") && words.take("{")
                ? Optional.of(new Function(name, type, parameters, parameterTypes, bodyStart(), line)) : Optional.empty();
    }

    /** Steps over the body; the result is where it begins. */
    private int bodyStart() {
        int start = words.position();
        skipTo(1);
        return start;
    }

    private void skipBraces() {
        skipTo(0);
    }

    private void skipTo(int openBraces) {
        int depth = openBraces;
        do {
            depth += words.peek().is("{") ? 1 : words.peek().is("}") ? -1 : 0;
            words.next();
        } while (depth > 0 && !words.atEnd());
    }

    private int[] widths(Function function) throws UserFacingException {
        String text = source.text();
        Matcher stated = STATED.matcher(source.head(LONGEST_HEAD));
        Matcher named = NAMED.matcher(function.name());
        int[] widths = new int[2];
        if (stated.find()) {
            int weight = order(function.parameters()) <= 0 ? 0 : 1;
            widths[weight] = Integer.parseInt(stated.group(1));
            widths[1 - weight] = Integer.parseInt(stated.group(2));
        } else {
            boolean known = named.find();
            for (int k = 0; k < 2; k++) {
                int width = function.types().get(k).width();
                widths[k] = width <= OperandFormat.MAX_WIDTH && !known ? width
                        : known ? Integer.parseInt(named.group(k == 1 && named.group(2) != null ? 2 : 1))
                        : widthRead(text, function.parameters().get(k));
            }
        }
        for (int k = 0; k < 2; k++) {
            if (widths[k] < OperandFormat.MIN_WIDTH || widths[k] > OperandFormat.MAX_WIDTH
                    || widths[k] > function.types().get(k).width()) {
                throw words.problem(function.line(), "the operand " + function.parameters().get(k) + " has " + widths[k]
                        + " bits");
            }
        }
        return widths;
    }

    private static int order(List<String> parameters) {
        return parameters.get(0).compareToIgnoreCase(parameters.get(1));
    }

    /** One more than the largest shift of an operand. */
    private static int widthRead(String text, String operand) {
        Matcher shifts = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(operand) + "\\s*>>\\s*(\\d{1,2})").matcher(text);
        int width = 0;
        while (shifts.find()) {
            width = Math.max(width, 1 + Integer.parseInt(shifts.group(1)));
        }
        return width;
    }

    private CValue body(Function function) throws UserFacingException {
        while (true) {
            if (words.take("return")) {
                CValue value = expressions.read();
                words.expect(";");
                return value;
            }
            if (words.peek().is("}") || words.atEnd()) {
                throw words.problem(words.peek().line(), "the function " + SourceFile.quoted(function.name())
                        + " ends without a return");
            }
            statement();
        }
    }

    private void statement() throws UserFacingException {
        if (words.take(";")) {
            return;
        }
        if (CType.isNext(words)) {
            CType type = CType.take(words);
            do {
                String name = words.name();
                types.put(name, type);
                if (words.take("=")) {
                    set(name, expressions.read());
                } else {
                    variables.remove(name);
                }
            } while (words.take(","));
        } else {
            assignment();
        }
        words.expect(";");
    }

    private void assignment() throws UserFacingException {
        Word target = words.peek();
        String name = words.name();
        if (!types.containsKey(name)) {
            throw words.problem(target.line(), SourceFile.quoted(name)
                    + " is no variable; only assignments and a return are read");
        }
        Word operator = words.next();
        if (operator.is("=")) {
            set(name, expressions.read());
        } else if (COMPOUND.containsKey(operator.text()) && variables.containsKey(name)) {
            compound(name, COMPOUND.get(operator.text()), expressions.read());
        } else {
            throw words.problem(operator.line(), SourceFile.quoted(operator.text()) + " stands here; an assignment was "
                    + "expected");
        }
    }

    private void compound(String name, GateFunction function, CValue value) throws UserFacingException {
        CValue before = variables.get(name);
        CType type = CType.common(before.type(), value.type());
        set(name, new CValue(logic.join(function, List.of(before.converted(type).bits(), value.converted(type).bits())),
                type));
    }

    /** Gives a variable a value; a single gate takes over the variable's name. */
    private void set(String name, CValue value) throws UserFacingException {
        CValue converted = value.converted(types.get(name));
        boolean oneBit = Arrays.stream(converted.bits(), 1, converted.bits().length)
                .allMatch(bit -> bit <= GateNetwork.ONE);
        if (oneBit && converted.bits()[0] > GateNetwork.ONE) {
            network.connect(network.net(name), converted.bits()[0], words.peek().line());
        }
        variables.put(name, converted);
    }
}
