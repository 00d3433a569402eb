package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bits of one port, which a file may list one by one: {@code A[0]}, {@code a[000]}, {@code x0}, {@code in1_3}.
 *
 * @param name without the index
 * @param nets by increasing index, the least significant first
 */
record PortGroup(String name, List<Integer> nets) {

    private static final Pattern BRACKETED = Pattern.compile("(.*)[\\[<({](\\d{1,6})[\\]>)}]");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)_?(\\d{1,6})");

    private record IndexedBit(String name, int index, int net) {
    }

    /** Groups the bits of a circuit's inputs or outputs, in the order of their first bit. */
    static List<PortGroup> of(List<GateNetwork.PortBit> bits) {
        boolean bracketed = bits.stream().filter(bit -> BRACKETED.matcher(bit.name()).matches()).count() > 1;
        Map<String, List<IndexedBit>> groups = new LinkedHashMap<>();
        for (GateNetwork.PortBit bit : bits) {
            Matcher matcher = (bracketed ? BRACKETED : NUMBERED).matcher(bit.name());
            IndexedBit indexed = matcher.matches()
                    ? new IndexedBit(matcher.group(1), Integer.parseInt(matcher.group(2)), bit.net())
                    : new IndexedBit(bit.name(), 0, bit.net());
            groups.computeIfAbsent(indexed.name(), name -> new ArrayList<>()).add(indexed);
        }
        return groups.entrySet().stream().map(group -> new PortGroup(group.getKey(), group.getValue().stream()
                .sorted(Comparator.comparingInt(IndexedBit::index)).map(IndexedBit::net).toList())).toList();
    }

    int width() {
        return nets.size();
    }
}
