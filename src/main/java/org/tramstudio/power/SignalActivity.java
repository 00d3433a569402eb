package org.tramstudio.power;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.power.synthesis.SignalGraph;
import org.tramstudio.task.TaskControl;

/** How often the bits of a netlist toggle, counted as for its power, before it is mapped to library cells. */
public final class SignalActivity {

    private SignalActivity() {
    }

    /**
     * Toggles a clock of every cell output, 0 to 1; exact, or for operands of more than 18 bits in all from a sample.
     *
     * @param ties cell outputs that are constant
     * @throws IllegalArgumentException if the activity is that of operands of other widths
     * @throws org.tramstudio.task.TaskCancelledException if the control asks to stop
     */
    public static Map<Signal.CellOutput, Double> toggles(Netlist netlist, SignalTies ties,
                                                         SwitchingActivity activity, TaskControl control) {
        SignalGraph signals = SignalGraph.of(netlist, ties);
        boolean[] asked = new boolean[signals.graph().nodes()];
        Arrays.fill(asked, true);
        double[] toggles = NetActivity.toggles(signals.graph(), asked, netlist.operands(), activity, control);
        return signals.nodes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> toggles[entry.getValue()]));
    }
}
