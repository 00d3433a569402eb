package org.tramstudio.circuit.format.blif;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.format.network.Cover;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.network.LibraryCell;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads BLIF: the model that no other uses is the circuit, the others are put in its place. */
public final class BlifReader {

    private static final int DEEPEST = 64;
    private static final int WIDEST_PORT = 256;
    private static final int MOST_WORK = 1 << 21;

    /**
     * What a file holds.
     *
     * @param name of the top model
     * @param network its gates, all models flattened
     */
    public record Blif(String name, GateNetwork network) {
    }

    private final SourceFile source;
    private final Map<String, BlifModel> models;
    private final GateNetwork network;
    private final Deque<String> open = new ArrayDeque<>();
    private long work;

    private BlifReader(SourceFile source, Map<String, BlifModel> models) {
        this.source = source;
        this.models = models;
        this.network = new GateNetwork(source);
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, where it is no combinational BLIF or too large
     */
    public static Blif read(SourceFile source) throws UserFacingException {
        Map<String, BlifModel> models = BlifParser.parse(source);
        BlifReader reader = new BlifReader(source, models);
        BlifModel top = reader.top();
        reader.readTop(top);
        return new Blif(top.name, reader.network);
    }

    private BlifModel top() throws UserFacingException {
        Set<String> used = new HashSet<>();
        models.values().forEach(model -> model.instances.forEach(instance -> used.add(instance.model())));
        return models.values().stream().filter(model -> !used.contains(model.name) && model.inputs.size() >= 4).findFirst()
                .or(() -> models.values().stream().filter(model -> !used.contains(model.name)).findFirst())
                .orElseThrow(() -> source.problem("every .model is used by another",
                        "One model, the circuit itself, must be used by none."));
    }

    private void readTop(BlifModel top) throws UserFacingException {
        if (top.inputs.size() > WIDEST_PORT || top.outputs.size() > WIDEST_PORT) {
            throw source.problem(top.line, "the model has " + top.inputs.size() + " inputs and " + top.outputs.size()
                    + " outputs", "A multiplier of at most 16 x 16 bits is expected.");
        }
        Map<String, Integer> nets = new HashMap<>();
        for (String input : top.inputs) {
            network.input(input, net(nets, "", input), top.line);
        }
        for (String output : top.outputs) {
            network.output(output, net(nets, "", output));
        }
        add(top, nets, "");
    }

    private int net(Map<String, Integer> nets, String prefix, String name) throws UserFacingException {
        Integer known = nets.get(name);
        if (known != null) {
            return known;
        }
        int net = network.net(prefix + name);
        nets.put(name, net);
        return net;
    }

    private void add(BlifModel model, Map<String, Integer> nets, String prefix) throws UserFacingException {
        if (open.contains(model.name) || open.size() >= DEEPEST) {
            throw source.problem(model.line, "the model " + SourceFile.quoted(model.name) + " contains itself, or more than "
                    + DEEPEST + " models in each other", "Models may use others, but not themselves.");
        }
        work += 1 + model.names.stream().mapToLong(names -> 1 + names.cubes().size()).sum();
        if (work > MOST_WORK) {
            throw source.problem(model.line, "its models put in each other's place make more than " + MOST_WORK
                    + " rows of .names", "A multiplier of at most 16 x 16 bits is expected.");
        }
        open.push(model.name);
        for (BlifModel.Names names : model.names) {
            addNames(names, nets, prefix);
        }
        for (BlifModel.Connection connection : model.connections) {
            network.connect(net(nets, prefix, connection.to()), net(nets, prefix, connection.from()), connection.line());
        }
        for (BlifModel.Instance instance : model.instances) {
            addInstance(instance, nets, prefix);
        }
        tieConstants(nets);
        open.pop();
    }

    /** Yosys names the constants, and may leave their definitions out. */
    private void tieConstants(Map<String, Integer> nets) throws UserFacingException {
        for (String constant : List.of("$false", "$true", "$undef")) {
            Integer net = nets.get(constant);
            if (net != null && !network.isDriven(net)) {
                network.connect(net, constant.equals("$true") ? GateNetwork.ONE : GateNetwork.ZERO, 1);
            }
        }
    }

    private void addNames(BlifModel.Names names, Map<String, Integer> nets, String prefix) throws UserFacingException {
        int[] inputs = new int[names.nets().size() - 1];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = net(nets, prefix, names.nets().get(k));
        }
        int output = net(nets, prefix, names.nets().getLast());
        new Cover(inputs, names.cubes(), names.value()).drive(network, output, names.line());
    }

    private void addInstance(BlifModel.Instance instance, Map<String, Integer> nets, String prefix)
            throws UserFacingException {
        Map<String, Integer> pins = new LinkedHashMap<>();
        for (String connection : instance.connections()) {
            int equals = connection.indexOf('=');
            if (equals < 1 || equals == connection.length() - 1) {
                throw source.problem(instance.line(), SourceFile.quoted(connection) + " is no connection",
                        "Connections are written pin=net.");
            }
            if (pins.put(connection.substring(0, equals), net(nets, prefix, connection.substring(equals + 1))) != null) {
                throw source.problem(instance.line(), SourceFile.quoted(connection) + " connects a pin a second time",
                        "Connect every pin once.");
            }
        }
        BlifModel model = models.get(instance.model());
        if (model == null) {
            Optional<LibraryCell> cell = LibraryCell.of(instance.model());
            if (cell.isEmpty()) {
                throw source.problem(instance.line(), "there is no .model " + SourceFile.quoted(instance.model())
                        + ", and no cell of that name is known", "Write the circuit with .names, or with cells such as "
                        + "NAND2 or the ASAP7 library's.");
            }
            cell.get().drive(network, pins, instance.line());
            return;
        }
        for (String pin : pins.keySet()) {
            if (!model.ports.contains(pin)) {
                throw source.problem(instance.line(), "the model " + SourceFile.quoted(model.name) + " has no port "
                        + SourceFile.quoted(pin), "Connect ports that the model has.");
            }
        }
        add(model, pins, prefix + instance.model() + "@" + instance.line() + ".");
    }
}
