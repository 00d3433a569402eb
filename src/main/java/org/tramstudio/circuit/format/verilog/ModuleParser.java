package org.tramstudio.circuit.format.verilog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Parses modules. What is not combinational structure makes the module unreadable, which counts only if it is needed. */
final class ModuleParser {

    private static final Set<String> NET_TYPES = Set.of("wire", "tri", "reg", "logic", "supply0", "supply1", "wand", "wor",
            "uwire", "integer", "var");
    private static final Map<String, GateFunction> PRIMITIVES = Map.of("and", GateFunction.AND, "or", GateFunction.OR,
            "xor", GateFunction.XOR, "nand", GateFunction.NAND, "nor", GateFunction.NOR, "xnor", GateFunction.XNOR,
            "not", GateFunction.NOT);
    private static final Set<String> UNREADABLE = Set.of("always", "always_comb", "always_ff", "always_latch", "initial",
            "generate", "for", "if", "case", "function", "task", "genvar", "specify", "defparam", "real", "time", "event",
            "bufif0", "bufif1", "notif0", "notif1", "primitive", "tran", "pullup", "pulldown", "nmos", "pmos", "cmos");

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Map<String, ModuleText> modules = new LinkedHashMap<>();
    private ModuleText module;

    private ModuleParser(TokenStream tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
    }

    /** The modules of a file by name. */
    static Map<String, ModuleText> parse(SourceFile source) throws UserFacingException {
        ModuleParser parser = new ModuleParser(new TokenStream(source));
        while (!parser.tokens.atEnd()) {
            parser.module();
        }
        if (parser.modules.isEmpty()) {
            throw source.problem("has no module", "A Verilog file with a combinational multiplier is expected.");
        }
        return parser.modules;
    }

    private void module() throws UserFacingException {
        if (!tokens.take("module") && !tokens.take("macromodule")) {
            throw tokens.unexpected("\"module\" was expected");
        }
        int line = tokens.line();
        module = new ModuleText(tokens.name(), line);
        if (modules.putIfAbsent(module.name, module) != null) {
            throw tokens.source().problem(line, "there is a second module " + SourceFile.quoted(module.name),
                    "Give every module a name of its own.");
        }
        header();
        while (!tokens.take("endmodule")) {
            if (tokens.atEnd()) {
                throw tokens.unexpected("\"endmodule\" was expected");
            }
            if (tokens.peek().kind() == Token.Kind.NAME && UNREADABLE.contains(tokens.peek().text())) {
                module.refusal = Optional.of(tokens.source().problem(tokens.line(), "\"" + tokens.peek().text()
                        + "\" is not read", "Combinational Verilog of wires, assignments, gates and instances is "
                        + "expected; a synthesiser such as Yosys can write it."));
                skipModule();
            } else {
                item();
            }
        }
        if (tokens.take(":")) {
            tokens.name();
        }
    }

    private void skipModule() {
        while (!tokens.atEnd() && !tokens.at("endmodule")) {
            tokens.next();
        }
    }

    private void header() throws UserFacingException {
        if (tokens.take("#")) {
            tokens.expect("(");
            do {
                parameterDeclaration(true);
            } while (tokens.take(","));
            tokens.expect(")");
        }
        if (tokens.take("(") && !tokens.take(")")) {
            Optional<ModuleText.Direction> direction = Optional.empty();
            Optional<ModuleText.Range> range = Optional.empty();
            boolean signed = false;
            do {
                Optional<ModuleText.Direction> own = direction();
                if (own.isPresent()) {
                    direction = own;
                    skipNetType();
                    signed = signed();
                    range = range();
                }
                int line = tokens.line();
                ModuleText.Declaration port = module.declare(tokens.name(), line);
                port.direction = direction;
                port.range = range;
                port.signed = signed;
                module.ports.add(port.name);
            } while (tokens.take(","));
            tokens.expect(")");
        }
        tokens.expect(";");
    }

    private Optional<ModuleText.Direction> direction() {
        for (ModuleText.Direction direction : ModuleText.Direction.values()) {
            if (tokens.take(direction.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }

    private void skipNetType() {
        if (tokens.peek().kind() == Token.Kind.NAME && NET_TYPES.contains(tokens.peek().text())) {
            tokens.next();
        }
    }

    private boolean signed() {
        boolean signed = tokens.take("signed");
        tokens.take("unsigned");
        return signed;
    }

    private Optional<ModuleText.Range> range() throws UserFacingException {
        if (!tokens.take("[")) {
            return Optional.empty();
        }
        Expression first = expressions.parse();
        tokens.expect(":");
        Expression last = expressions.parse();
        tokens.expect("]");
        return Optional.of(new ModuleText.Range(first, last));
    }

    private void item() throws UserFacingException {
        Token token = tokens.peek();
        Optional<ModuleText.Direction> direction = direction();
        if (direction.isPresent()) {
            skipNetType();
            declarations(direction, Optional.empty());
        } else if (token.kind() == Token.Kind.NAME && NET_TYPES.contains(token.text())) {
            tokens.next();
            declarations(Optional.empty(), token.text().startsWith("supply")
                    ? Optional.of(token.text().equals("supply1")) : Optional.empty());
        } else if (token.is("parameter") || token.is("localparam")) {
            do {
                parameterDeclaration(token.is("parameter"));
            } while (tokens.take(","));
            tokens.expect(";");
        } else if (tokens.take("assign")) {
            skipDelay();
            do {
                assignment();
            } while (tokens.take(","));
            tokens.expect(";");
        } else if (token.kind() == Token.Kind.NAME && (PRIMITIVES.containsKey(token.text()) || token.is("buf"))) {
            tokens.next();
            primitives(Optional.ofNullable(PRIMITIVES.get(token.text())));
        } else if (!tokens.take(";")) {
            instances();
        }
    }

    private void parameterDeclaration(boolean overridable) throws UserFacingException {
        if (!tokens.take("parameter")) {
            tokens.take("localparam");
        }
        skipNetType();
        signed();
        range();
        String name = tokens.name();
        tokens.expect("=");
        module.parameters.put(name, expressions.parse());
        if (overridable) {
            module.overridable.add(name);
        }
    }

    private void declarations(Optional<ModuleText.Direction> direction, Optional<Boolean> supply)
            throws UserFacingException {
        boolean signed = signed();
        Optional<ModuleText.Range> range = range();
        skipDelay();
        do {
            int line = tokens.line();
            ModuleText.Declaration declaration = module.declare(tokens.name(), line);
            declaration.direction = direction.or(() -> declaration.direction);
            declaration.range = range.or(() -> declaration.range);
            declaration.signed |= signed;
            declaration.supply = supply.or(() -> declaration.supply);
            if (tokens.take("=")) {
                module.items.add(new ModuleText.Assignment(new Expression.Name(declaration.name, line),
                        expressions.parse(), line));
            } else if (tokens.at("[")) {
                throw tokens.source().problem(line, SourceFile.quoted(declaration.name) + " is an array of vectors",
                        "Wires and vectors of wires are expected.");
            }
        } while (tokens.take(","));
        tokens.expect(";");
    }

    private void skipDelay() throws UserFacingException {
        if (tokens.take("#")) {
            if (tokens.take("(")) {
                do {
                    expressions.parse();
                } while (tokens.take(",") || tokens.take(":"));
                tokens.expect(")");
            } else {
                tokens.next();
            }
        }
    }

    private void assignment() throws UserFacingException {
        int line = tokens.line();
        Expression target = expressions.parse();
        tokens.expect("=");
        module.items.add(new ModuleText.Assignment(target, expressions.parse(), line));
    }

    private void primitives(Optional<GateFunction> function) throws UserFacingException {
        skipDelay();
        do {
            int line = tokens.line();
            if (tokens.peek().isName()) {
                tokens.next();
            }
            tokens.expect("(");
            List<Expression> terminals = new ArrayList<>();
            do {
                terminals.add(expressions.parse());
            } while (tokens.take(","));
            tokens.expect(")");
            module.items.add(new ModuleText.Primitive(function, terminals, line));
        } while (tokens.take(","));
        tokens.expect(";");
    }

    private void instances() throws UserFacingException {
        String of = tokens.name();
        Map<String, Expression> byName = new LinkedHashMap<>();
        List<Expression> byPosition = new ArrayList<>();
        if (tokens.take("#")) {
            tokens.expect("(");
            for (ModuleText.Connection parameter : connections()) {
                Expression value = parameter.value().orElseThrow(() -> tokens.unexpected("a parameter's value was expected"));
                if (parameter.port().isEmpty()) {
                    byPosition.add(value);
                } else {
                    byName.put(parameter.port(), value);
                }
            }
        }
        do {
            int line = tokens.line();
            String name = tokens.at("(") ? "" : tokens.name();
            tokens.expect("(");
            module.items.add(new ModuleText.Instance(of, name, byName, byPosition, connections(), line));
        } while (tokens.take(","));
        tokens.expect(";");
    }

    /** Up to the closing parenthesis. */
    private List<ModuleText.Connection> connections() throws UserFacingException {
        List<ModuleText.Connection> connections = new ArrayList<>();
        if (tokens.take(")")) {
            return connections;
        }
        do {
            if (tokens.take(".")) {
                String port = tokens.name();
                tokens.expect("(");
                connections.add(new ModuleText.Connection(port,
                        tokens.at(")") ? Optional.empty() : Optional.of(expressions.parse())));
                tokens.expect(")");
            } else {
                connections.add(new ModuleText.Connection("",
                        tokens.at(",") || tokens.at(")") ? Optional.empty() : Optional.of(expressions.parse())));
            }
        } while (tokens.take(","));
        tokens.expect(")");
        return connections;
    }
}
