package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random outputs of a netlist's cells, to be tied to constants. */
public final class RandomCuts {

    private RandomCuts() {
    }

    public static List<Signal.CellOutput> of(Netlist netlist, double share, long seed) {
        Random random = new Random(seed);
        List<Signal.CellOutput> cuts = new ArrayList<>();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            for (Signal.Port port : Signal.Port.values()) {
                boolean exists = port == Signal.Port.SUM || netlist.cells().get(cell).hasCarry();
                if (exists && random.nextDouble() < share) {
                    cuts.add(new Signal.CellOutput(cell, port));
                }
            }
        }
        return cuts;
    }

    /** Random outputs, each tied to 0 or to 1. */
    public static SignalTies ties(Netlist netlist, double share, long seed) {
        Random random = new Random(seed);
        Map<Signal.CellOutput, Signal.Constant> values = new HashMap<>();
        of(netlist, share, seed).forEach(signal -> values.put(signal,
                random.nextBoolean() ? Signal.Constant.ONE : Signal.Constant.ZERO));
        return new SignalTies(values);
    }
}
