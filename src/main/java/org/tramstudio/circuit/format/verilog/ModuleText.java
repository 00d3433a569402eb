package org.tramstudio.circuit.format.verilog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.task.UserFacingException;

/** A module as it is written. Mutable while it is parsed. */
final class ModuleText {

    enum Direction {
        INPUT, OUTPUT, INOUT
    }

    /** The indices of a vector as declared, {@code [first:last]}. */
    record Range(Expression first, Expression last) {
    }

    /** Something declared: a port or a net. */
    static final class Declaration {
        final String name;
        final int line;
        Optional<Direction> direction = Optional.empty();
        Optional<Range> range = Optional.empty();
        boolean signed;
        /** The value of a supply0 or supply1. */
        Optional<Boolean> supply = Optional.empty();

        Declaration(String name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    /** What makes or uses nets, in the order of the file. */
    sealed interface Item {
    }

    /** {@code assign target = value;}. */
    record Assignment(Expression target, Expression value, int line) implements Item {
    }

    /** What is connected to a port: by name, or by position where the name is empty; no value where it is left open. */
    record Connection(String port, Optional<Expression> value) {
    }

    /** A module or cell used in another. */
    record Instance(String module, String name, Map<String, Expression> parametersByName,
                    List<Expression> parametersByPosition, List<Connection> connections, int line) implements Item {
    }

    /** A gate primitive: outputs first. */
    record Primitive(Optional<GateFunction> function, List<Expression> terminals, int line) implements Item {
    }

    final String name;
    final int line;
    final List<String> ports = new ArrayList<>();
    final Map<String, Declaration> declarations = new LinkedHashMap<>();
    final Map<String, Expression> parameters = new LinkedHashMap<>();
    final List<String> overridable = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    /** Why the module cannot be read, where it cannot. */
    Optional<UserFacingException> refusal = Optional.empty();

    ModuleText(String name, int line) {
        this.name = name;
        this.line = line;
    }

    Declaration declare(String declared, int at) {
        return declarations.computeIfAbsent(declared, each -> new Declaration(each, at));
    }
}
