package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random outputs of a netlist's cells, to be tied to 0. */
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
}
