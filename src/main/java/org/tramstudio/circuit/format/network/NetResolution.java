package org.tramstudio.circuit.format.network;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Which net each net really is, once connections are followed; nets that nothing drives become 0. */
final class NetResolution {

    private static final int UNKNOWN = -1;

    private final GateNetwork network;
    private final int[] resolved;
    private final Set<String> undriven = new LinkedHashSet<>();

    NetResolution(GateNetwork network) {
        this.network = network;
        this.resolved = new int[network.size()];
        Arrays.fill(resolved, UNKNOWN);
    }

    /**
     * The input, gate output or constant that a net is.
     *
     * @throws UserFacingException if nets are connected in a circle
     */
    int resolve(int net) throws UserFacingException {
        int end = net;
        int steps = 0;
        while (resolved[end] == UNKNOWN && network.isConnection(end)) {
            end = network.sources(end)[0];
            if (++steps > network.size()) {
                throw loop(network.source(), network.name(net));
            }
        }
        int result = resolved[end] == UNKNOWN ? source(end) : resolved[end];
        for (int each = net; each != end; each = network.sources(each)[0]) {
            resolved[each] = result;
        }
        resolved[end] = result;
        return result;
    }

    private int source(int net) {
        if (network.isDriven(net)) {
            return net;
        }
        undriven.add(network.name(net));
        return GateNetwork.ZERO;
    }

    /** The resolved inputs of the gate that drives a net, as a new array. */
    int[] inputs(int gateNet) throws UserFacingException {
        int[] inputs = network.sources(gateNet).clone();
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = resolve(inputs[k]);
        }
        return inputs;
    }

    /** Names of the nets that were asked for and that nothing drives. */
    Set<String> undriven() {
        return undriven;
    }

    static UserFacingException loop(SourceFile source, String net) {
        return source.problem("the net " + SourceFile.quoted(net) + " depends on itself",
                "A combinational circuit without loops is expected.");
    }
}
