package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.task.UserFacingException;

/**
 * Pairs of gates that read the same nets and together count them: XOR and AND of two, or XOR and majority of three. A
 * pair has at least one live gate; the other may feed nothing. Gates whose names hold different places are no pair.
 */
final class AdderPairs {

    /**
     * A half adder of two inputs or a full adder of three.
     *
     * @param sum net of the XOR
     * @param carry net of the AND or majority
     * @param inputs resolved nets, in the order of the XOR
     */
    record Pair(int sum, int carry, int[] inputs) {
    }

    private final Map<Integer, Pair> byNet = new HashMap<>();

    /** Pairs up the gates of a network; partial products of two operand bits are left alone. */
    static AdderPairs of(GateNetwork network, NetResolution resolution, LiveGates live) throws UserFacingException {
        AdderPairs pairs = new AdderPairs();
        Map<List<Integer>, List<Integer>> sums = new LinkedHashMap<>();
        Map<List<Integer>, List<Integer>> carries = new HashMap<>();
        for (int net : network.gateNets()) {
            GateFunction function = network.function(net);
            int[] inputs = network.sources(net);
            boolean isSum = function == GateFunction.XOR && inputs.length <= 3;
            boolean isCarry = function == GateFunction.AND && inputs.length == 2 || function == GateFunction.MAJORITY;
            if (isSum || isCarry) {
                List<Integer> key = key(resolution.inputs(net));
                boolean distinct = key.stream().distinct().count() == key.size();
                if (distinct && !(isCarry && key.stream().noneMatch(network::isGate) && inputs.length == 2)) {
                    (isSum ? sums : carries).computeIfAbsent(key, inputNets -> new ArrayList<>()).add(net);
                }
            }
        }
        for (Map.Entry<List<Integer>, List<Integer>> same : sums.entrySet()) {
            List<Integer> partners = carries.getOrDefault(same.getKey(), List.of());
            for (int k = 0; k < Math.min(same.getValue().size(), partners.size()); k++) {
                int sum = same.getValue().get(k);
                int carry = partners.get(k);
                boolean together = PlaceNames.in(network.name(sum)).equals(PlaceNames.in(network.name(carry)));
                if (together && (live.isLive(sum) || live.isLive(carry))) {
                    pairs.add(new Pair(sum, carry, resolution.inputs(sum)));
                }
            }
        }
        return pairs;
    }

    private void add(Pair pair) {
        byNet.put(pair.sum(), pair);
        byNet.put(pair.carry(), pair);
    }

    private static List<Integer> key(int[] inputs) {
        return IntStream.of(inputs).sorted().boxed().toList();
    }

    /** The pair that a gate belongs to. */
    Optional<Pair> pairOf(int net) {
        return Optional.ofNullable(byNet.get(net));
    }
}
