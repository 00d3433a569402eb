package org.tramstudio.circuit.format.verilog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.circuit.format.network.BitLogic;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.network.LibraryCell;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Puts modules in the place of their instances, and their assignments and gates into one network. */
final class Elaboration {

    private static final int DEEPEST = 64;
    private static final int MOST_PORT_BITS = 256;

    private final GateNetwork network;
    private final Map<String, ModuleText> modules;
    private final BitLogic logic;
    private final Deque<String> open = new ArrayDeque<>();

    Elaboration(GateNetwork network, Map<String, ModuleText> modules) {
        this.network = network;
        this.modules = modules;
        this.logic = new BitLogic(network);
    }

    void addTop(ModuleText top) throws UserFacingException {
        Scope scope = new Scope(network, "");
        declare(top, scope, Map.of(), List.of(), scope, top.line);
        int bits = 0;
        for (String port : top.ports) {
            ModuleText.Declaration declaration = declaration(top, port);
            int[] vector = scope.vector(port, declaration.line).bits();
            bits += vector.length;
            if (bits > MOST_PORT_BITS) {
                throw scope.problem(top.line, "the module " + SourceFile.quoted(top.name) + " has more than "
                        + MOST_PORT_BITS + " port bits");
            }
            for (int bit = 0; bit < vector.length; bit++) {
                String name = vector.length == 1 ? port : port + "[" + bit + "]";
                if (declaration.direction.orElseThrow() == ModuleText.Direction.INPUT) {
                    network.input(name, vector[bit], declaration.line);
                } else {
                    network.output(name, vector[bit]);
                }
            }
        }
        add(top, scope);
    }

    private ModuleText.Declaration declaration(ModuleText module, String port) throws UserFacingException {
        ModuleText.Declaration declaration = module.declarations.get(port);
        if (declaration == null || declaration.direction.isEmpty()
                || declaration.direction.get() == ModuleText.Direction.INOUT) {
            throw network.source().problem(module.line, "the port " + SourceFile.quoted(port) + " of "
                    + SourceFile.quoted(module.name) + " is neither input nor output", "Declare every port so.");
        }
        return declaration;
    }

    /** Gives a module's parameters their values and makes its nets. */
    private void declare(ModuleText module, Scope scope, Map<String, Expression> byName, List<Expression> byPosition,
                         Scope outside, int line) throws UserFacingException {
        logic.count(1L + module.declarations.size() + module.parameters.size());
        for (Map.Entry<String, Expression> parameter : module.parameters.entrySet()) {
            int position = module.overridable.indexOf(parameter.getKey());
            boolean named = position >= 0 && byName.containsKey(parameter.getKey());
            boolean placed = position >= 0 && position < byPosition.size();
            long value = named ? new ConstantValue(outside, line).of(byName.get(parameter.getKey()))
                    : placed ? new ConstantValue(outside, line).of(byPosition.get(position))
                    : new ConstantValue(scope, module.line).of(parameter.getValue());
            scope.parameters.put(parameter.getKey(), value);
        }
        for (ModuleText.Declaration declaration : module.declarations.values()) {
            ConstantValue constants = new ConstantValue(scope, declaration.line);
            long first = 0;
            long last = 0;
            if (declaration.range.isPresent()) {
                first = constants.of(declaration.range.get().first());
                last = constants.of(declaration.range.get().last());
            }
            int[] bits = scope.declare(declaration.name, first, last, declaration.signed, declaration.line).bits();
            if (declaration.supply.isPresent()) {
                for (int bit : bits) {
                    network.connect(bit, declaration.supply.get() ? GateNetwork.ONE : GateNetwork.ZERO, declaration.line);
                }
            }
        }
    }

    private void add(ModuleText module, Scope scope) throws UserFacingException {
        if (module.refusal.isPresent()) {
            throw module.refusal.get();
        }
        if (open.contains(module.name) || open.size() >= DEEPEST) {
            throw network.source().problem(module.line, "the module " + SourceFile.quoted(module.name)
                    + " contains itself, or more than " + DEEPEST + " modules in each other",
                    "Modules may use others, but not themselves.");
        }
        open.push(module.name);
        declareImplicit(module, scope);
        for (ModuleText.Item item : module.items) {
            switch (item) {
                case ModuleText.Assignment assignment -> assign(assignment, scope);
                case ModuleText.Primitive primitive -> addPrimitive(primitive, scope);
                case ModuleText.Instance instance -> addInstance(instance, scope);
            }
        }
        open.pop();
    }

    /** A name that is connected to a gate or an instance, or assigned to, is a wire without a declaration. */
    private void declareImplicit(ModuleText module, Scope scope) throws UserFacingException {
        for (ModuleText.Item item : module.items) {
            List<Expression> expressions = switch (item) {
                case ModuleText.Assignment assignment -> List.of(assignment.target());
                case ModuleText.Primitive primitive -> primitive.terminals();
                case ModuleText.Instance instance -> instance.connections().stream()
                        .flatMap(connection -> connection.value().stream()).toList();
            };
            for (Expression expression : expressions) {
                declareImplicit(scope, expression);
            }
        }
    }

    private void declareImplicit(Scope scope, Expression expression) throws UserFacingException {
        if (expression instanceof Expression.Name(String name, int line) && !scope.isDeclared(name)
                && !scope.parameters.containsKey(name)) {
            scope.declare(name, 0, 0, false, line);
        }
    }

    private void assign(ModuleText.Assignment assignment, Scope scope) throws UserFacingException {
        Evaluator evaluator = new Evaluator(scope, logic, assignment.line());
        int[] target = evaluator.bits(assignment.target());
        connect(target, evaluator.assigned(assignment.value(), target.length), assignment.line());
    }

    private void connect(int[] target, int[] value, int line) throws UserFacingException {
        for (int bit = 0; bit < target.length; bit++) {
            network.connect(target[bit], value[bit], line);
        }
    }

    private void addPrimitive(ModuleText.Primitive primitive, Scope scope) throws UserFacingException {
        Evaluator evaluator = new Evaluator(scope, logic, primitive.line());
        List<Expression> terminals = primitive.terminals();
        boolean oneInput = primitive.function().isEmpty() || !primitive.function().get().accepts(2);
        if (terminals.size() < 2 || !oneInput && terminals.size() < 3) {
            throw scope.problem(primitive.line(), "a gate has " + terminals.size() + " terminals");
        }
        int outputs = oneInput ? terminals.size() - 1 : 1;
        int[] inputs = new int[terminals.size() - outputs];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = evaluator.assigned(terminals.get(outputs + k), 1)[0];
        }
        for (Expression output : terminals.subList(0, outputs)) {
            int[] target = evaluator.bits(output);
            if (target.length != 1) {
                throw scope.problem(primitive.line(), "a gate drives " + target.length + " bits");
            }
            if (primitive.function().isPresent()) {
                network.gate(target[0], primitive.function().get(), inputs, primitive.line());
            } else {
                network.connect(target[0], inputs[0], primitive.line());
            }
        }
    }

    private void addInstance(ModuleText.Instance instance, Scope scope) throws UserFacingException {
        ModuleText module = modules.get(instance.module());
        if (module == null) {
            addLibraryCell(instance, scope);
            return;
        }
        Scope inner = new Scope(network, scope.prefix + instance.name() + ".");
        declare(module, inner, instance.parametersByName(), instance.parametersByPosition(), scope, instance.line());
        Map<String, Expression> connections = connections(instance, module, scope);
        Evaluator evaluator = new Evaluator(scope, logic, instance.line());
        for (Map.Entry<String, Expression> connection : connections.entrySet()) {
            ModuleText.Declaration port = declaration(module, connection.getKey());
            int[] bits = inner.vector(port.name, instance.line()).bits();
            if (port.direction.orElseThrow() == ModuleText.Direction.INPUT) {
                connect(bits, evaluator.assigned(connection.getValue(), bits.length), instance.line());
            } else {
                int[] target = evaluator.bits(connection.getValue());
                connect(target, BitLogic.resized(bits, target.length, port.signed), instance.line());
            }
        }
        add(module, inner);
    }

    private Map<String, Expression> connections(ModuleText.Instance instance, ModuleText module, Scope scope)
            throws UserFacingException {
        Map<String, Expression> connections = new LinkedHashMap<>();
        for (int k = 0; k < instance.connections().size(); k++) {
            ModuleText.Connection connection = instance.connections().get(k);
            boolean named = !connection.port().isEmpty();
            if (!named && k >= module.ports.size() || named && !module.declarations.containsKey(connection.port())) {
                throw scope.problem(instance.line(), "the module " + SourceFile.quoted(module.name) + " has no port "
                        + (named ? SourceFile.quoted(connection.port()) : "number " + (k + 1)));
            }
            String port = named ? connection.port() : module.ports.get(k);
            if (connection.value().isPresent() && connections.put(port, connection.value().get()) != null) {
                throw scope.problem(instance.line(), "the port " + SourceFile.quoted(port) + " is connected twice");
            }
        }
        return connections;
    }

    private void addLibraryCell(ModuleText.Instance instance, Scope scope) throws UserFacingException {
        Optional<LibraryCell> cell = LibraryCell.of(instance.module());
        if (cell.isEmpty() || instance.connections().stream().anyMatch(each -> each.port().isEmpty())) {
            throw scope.problem(instance.line(), "there is no module " + SourceFile.quoted(instance.module())
                    + (cell.isEmpty() ? ", and no cell of that name is known" : "; a cell's pins must be named"));
        }
        Evaluator evaluator = new Evaluator(scope, logic, instance.line());
        Map<String, Integer> pins = new LinkedHashMap<>();
        for (ModuleText.Connection connection : instance.connections()) {
            if (connection.value().isPresent()) {
                boolean output = cell.get().isOutput(connection.port());
                pins.put(connection.port(), output ? IntStream.of(evaluator.bits(connection.value().get())).findFirst()
                        .orElseThrow() : evaluator.assigned(connection.value().get(), 1)[0]);
            }
        }
        cell.get().drive(network, pins, instance.line());
    }
}
