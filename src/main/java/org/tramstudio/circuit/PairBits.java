package org.tramstudio.circuit;

/** The value of every signal of a netlist for any one operand pair; all pairs are simulated once. Immutable. */
public final class PairBits {

    private final Netlist netlist;
    private final BitParallelSimulation simulation;

    private PairBits(Netlist netlist) {
        this.netlist = netlist;
        this.simulation = new BitParallelSimulation(netlist).evaluateAll();
    }

    /**
     * Simulates all pairs; meant for operands of a few bits.
     *
     * @throws IllegalArgumentException as {@link BitParallelSimulation}
     */
    public static PairBits of(Netlist netlist) {
        return new PairBits(netlist);
    }

    /** What is simulated. */
    public Netlist netlist() {
        return netlist;
    }

    /** Whether a signal is 1 for the operand codes w and x. */
    public boolean isOne(Signal signal, int weight, int activation) {
        int pair = (weight << netlist.activationWidth()) + activation;
        return (simulation.values(signal)[pair / Long.SIZE] >>> pair % Long.SIZE & 1) != 0;
    }
}
