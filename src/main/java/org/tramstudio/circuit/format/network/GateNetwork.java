package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * A combinational circuit as a file describes it: nets by number, each driven by at most one gate, another net, an input
 * or a constant, in any order. Mutable while it is read.
 */
public final class GateNetwork {

    /** The net that is always 0. */
    public static final int ZERO = 0;

    /** The net that is always 1. */
    public static final int ONE = 1;

    /** Most nets that a circuit may have. */
    public static final int MOST_NETS = 1 << 18;

    /** Most inputs of all gates together. */
    private static final int MOST_CONNECTIONS = 1 << 20;

    private static final int LONGEST_NAME = 120;
    private static final String TOO_LARGE = "A multiplier of at most 16 x 16 bits is expected.";

    /**
     * One bit of a port of the circuit.
     *
     * @param name with its index, where it has one, as in {@code A[3]}
     * @param net the net it is
     */
    public record PortBit(String name, int net) {
    }

    private enum Driver {
        NONE, CONSTANT, INPUT, NET, GATE
    }

    private final SourceFile source;
    private final List<PortBit> inputs = new ArrayList<>();
    private final List<PortBit> outputs = new ArrayList<>();
    private final List<Integer> gateNets = new ArrayList<>();
    private String[] names = new String[64];
    private Driver[] drivers = new Driver[64];
    private GateFunction[] functions = new GateFunction[64];
    private int[][] sources = new int[64][];
    private int[] inversions = new int[64];
    private int nets;
    private int connections;

    /** A network with the two constant nets only. */
    public GateNetwork(SourceFile source) {
        this.source = source;
        add("0", Driver.CONSTANT);
        add("1", Driver.CONSTANT);
    }

    /** The file that it is read from. */
    public SourceFile source() {
        return source;
    }

    /** Number of nets, the constants among them. */
    public int size() {
        return nets;
    }

    /**
     * A new net that nothing drives yet.
     *
     * @param name as messages show it; empty for one that an expression needs
     * @throws UserFacingException if there would be more than {@link #MOST_NETS}
     */
    public int net(String name) throws UserFacingException {
        if (nets >= MOST_NETS) {
            throw source.problem("has more than " + MOST_NETS + " nets", TOO_LARGE);
        }
        return add(name, Driver.NONE);
    }

    private int add(String name, Driver driver) {
        if (nets == names.length) {
            names = Arrays.copyOf(names, 2 * nets);
            drivers = Arrays.copyOf(drivers, 2 * nets);
            functions = Arrays.copyOf(functions, 2 * nets);
            sources = Arrays.copyOf(sources, 2 * nets);
            inversions = Arrays.copyOf(inversions, 2 * nets);
        }
        names[nets] = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        drivers[nets] = driver;
        sources[nets] = new int[0];
        return nets++;
    }

    /** Makes a net one bit of an input port. */
    public void input(String name, int net, int line) throws UserFacingException {
        claim(net, Driver.INPUT, line);
        inputs.add(new PortBit(name, net));
    }

    /** Makes a net one bit of an output port. */
    public void output(String name, int net) {
        outputs.add(new PortBit(name, net));
    }

    /** Drives a net with a gate; a net may be driven once. */
    public void gate(int net, GateFunction function, int[] from, int line) throws UserFacingException {
        if (!function.accepts(from.length)) {
            throw source.problem(line, "a gate " + function + " of " + from.length + " inputs",
                    "Give the gate the inputs that its function needs.");
        }
        connections += from.length;
        if (connections > MOST_CONNECTIONS) {
            throw source.problem("its gates have more than " + MOST_CONNECTIONS + " inputs", TOO_LARGE);
        }
        claim(net, Driver.GATE, line);
        functions[net] = function;
        sources[net] = from;
        gateNets.add(net);
    }

    /** The output of a new gate on a net without a name. */
    public int gate(GateFunction function, int[] from, int line) throws UserFacingException {
        int net = net("");
        gate(net, function, from, line);
        return net;
    }

    /** Makes a net the same as another, which takes over its name if it has none. */
    public void connect(int net, int from, int line) throws UserFacingException {
        claim(net, Driver.NET, line);
        if (names[from].isEmpty()) {
            names[from] = names[net];
        }
        sources[net] = new int[] {from};
    }

    /** The complement of a net; the same inverter for all who ask. */
    public int inverted(int net, int line) throws UserFacingException {
        if (net == ZERO || net == ONE) {
            return ONE - net;
        }
        if (inversions[net] == 0) {
            int inverter = gate(GateFunction.NOT, new int[] {net}, line);
            inversions[net] = inverter;
        }
        return inversions[net];
    }

    private void claim(int net, Driver driver, int line) throws UserFacingException {
        if (drivers[net] != Driver.NONE) {
            throw source.problem(line, "the net " + SourceFile.quoted(names[net]) + " is driven a second time",
                    "Every net of a combinational circuit has one driver.");
        }
        drivers[net] = driver;
    }

    /** Whether something drives a net. */
    public boolean isDriven(int net) {
        return drivers[net] != Driver.NONE;
    }

    boolean isGate(int net) {
        return drivers[net] == Driver.GATE;
    }

    boolean isConnection(int net) {
        return drivers[net] == Driver.NET;
    }

    String name(int net) {
        return names[net];
    }

    GateFunction function(int net) {
        return functions[net];
    }

    /** The inputs of the gate that drives a net, or the net that it is connected to. The array is not to be changed. */
    int[] sources(int net) {
        return sources[net];
    }

    /** The nets that gates drive, in the order of the file. */
    List<Integer> gateNets() {
        return gateNets;
    }

    List<PortBit> inputs() {
        return inputs;
    }

    List<PortBit> outputs() {
        return outputs;
    }
}
