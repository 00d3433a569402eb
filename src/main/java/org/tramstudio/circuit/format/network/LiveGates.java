package org.tramstudio.circuit.format.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.tramstudio.task.UserFacingException;

/**
 * The gates that the product depends on, sources first and otherwise in the order of the file, each with the least
 * significant product bit that depends on it.
 */
final class LiveGates {

    private static final int NONE = Integer.MAX_VALUE;

    private enum Visit {
        NEW, OPEN, DONE
    }

    private final GateNetwork network;
    private final NetResolution resolution;
    private final int[] column;
    private final List<Integer> order = new ArrayList<>();

    private LiveGates(GateNetwork network, NetResolution resolution) {
        this.network = network;
        this.resolution = resolution;
        this.column = new int[network.size()];
        Arrays.fill(column, NONE);
    }

    /**
     * Finds them.
     *
     * @param product resolved nets of the product's bits, least significant first
     */
    static LiveGates of(GateNetwork network, NetResolution resolution, int[] product) throws UserFacingException {
        LiveGates live = new LiveGates(network, resolution);
        for (int bit = 0; bit < product.length; bit++) {
            live.mark(product[bit], bit);
        }
        live.sort();
        return live;
    }

    private void mark(int root, int bit) throws UserFacingException {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int net = open.pop();
            if (column[net] == NONE) {
                column[net] = bit;
                if (network.isGate(net)) {
                    for (int input : resolution.inputs(net)) {
                        open.push(input);
                    }
                }
            }
        }
    }

    private void sort() throws UserFacingException {
        Visit[] visits = new Visit[network.size()];
        Arrays.fill(visits, Visit.NEW);
        for (int net : network.gateNets()) {
            if (isLive(net)) {
                visit(net, visits);
            }
        }
    }

    private void visit(int root, Visit[] visits) throws UserFacingException {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int net = open.peek();
            if (visits[net] == Visit.NEW) {
                visits[net] = Visit.OPEN;
                int[] inputs = resolution.inputs(net);
                for (int k = inputs.length - 1; k >= 0; k--) {
                    if (network.isGate(inputs[k]) && visits[inputs[k]] != Visit.DONE) {
                        if (visits[inputs[k]] == Visit.OPEN) {
                            throw NetResolution.loop(network.source(), network.name(inputs[k]));
                        }
                        open.push(inputs[k]);
                    }
                }
            } else {
                open.pop();
                if (visits[net] == Visit.OPEN) {
                    visits[net] = Visit.DONE;
                    order.add(net);
                }
            }
        }
    }

    boolean isLive(int net) {
        return column[net] != NONE;
    }

    /** The least significant product bit that depends on a live net. */
    int column(int net) {
        return column[net];
    }

    /** The nets that live gates drive. */
    List<Integer> order() {
        return order;
    }
}
