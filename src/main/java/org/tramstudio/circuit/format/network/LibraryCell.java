package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.task.UserFacingException;

/**
 * A cell of a mapped netlist, known by its name: those of the ASAP7 library, Yosys' internal gates such as
 * {@code $_AND_}, and generic names such as {@code NAND2X1}, {@code xor2} or {@code AOI21_X1}.
 *
 * @param kind the function's name, for example NAND or AOI
 * @param groups sizes of an AND-OR cell's groups, for example 2 and 1
 */
public record LibraryCell(String kind, List<Integer> groups) {

    private static final Pattern SIMPLE = Pattern.compile(
            "(AND|NAND|OR|NOR|XOR|XNOR|MAJI|MAJ|MUX|HA|FA|INV|NOT|BUF|BUFF)(\\d?)((X|XP|_X|_)[A-Z0-9_]*)?");
    private static final Pattern COMPLEX = Pattern.compile("(AOI|OAI|AO|OA)([1-4]{2,4})((X|XP|_X|_)[A-Z0-9_]*)?");
    private static final Pattern CHAIN = Pattern.compile("(A2O1A1I|O2A1O1I|A2O1A1|O2A1O1)((X|XP|_X|_)[A-Z0-9_]*)?");
    private static final Pattern YOSYS = Pattern.compile("\\$_([A-Z0-9]+)_");
    private static final Map<String, List<Integer>> YOSYS_COMPLEX = Map.of("AOI3", List.of(2, 1), "OAI3", List.of(2, 1),
            "AOI4", List.of(2, 2), "OAI4", List.of(2, 2));
    private static final Set<String> OUTPUTS = Set.of("Y", "O", "Z", "ZN", "Q", "OUT", "YN", "X", "F");
    private static final Set<String> SUMS = Set.of("S", "SUM", "YS", "SN");
    private static final Set<String> CARRIES = Set.of("CO", "COUT", "CARRY", "YC", "CON", "C1");

    /** Copies the list. */
    public LibraryCell {
        groups = List.copyOf(groups);
    }

    /** The cell of a name, if it is known. */
    public static Optional<LibraryCell> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Matcher yosys = YOSYS.matcher(upper);
        if (yosys.matches()) {
            String kind = yosys.group(1);
            return YOSYS_COMPLEX.containsKey(kind)
                    ? Optional.of(new LibraryCell(kind.substring(0, 3), YOSYS_COMPLEX.get(kind)))
                    : Set.of("AND", "NAND", "OR", "NOR", "XOR", "XNOR", "NOT", "BUF", "MUX", "NMUX", "ANDNOT", "ORNOT")
                            .contains(kind) ? Optional.of(new LibraryCell(kind, List.of())) : Optional.empty();
        }
        Matcher simple = SIMPLE.matcher(upper);
        if (simple.matches()) {
            return Optional.of(new LibraryCell(simple.group(1), List.of()));
        }
        Matcher chain = CHAIN.matcher(upper);
        if (chain.matches()) {
            return Optional.of(new LibraryCell(chain.group(1), List.of()));
        }
        Matcher complex = COMPLEX.matcher(upper);
        return complex.matches() ? Optional.of(new LibraryCell(complex.group(1),
                complex.group(2).chars().mapToObj(digit -> digit - '0').toList())) : Optional.empty();
    }

    /** Whether a pin of this cell is an output. */
    public boolean isOutput(String pin) {
        String upper = pin.toUpperCase(Locale.ROOT);
        boolean adder = kind.equals("HA") || kind.equals("FA");
        return adder ? SUMS.contains(upper) || CARRIES.contains(upper) : OUTPUTS.contains(upper);
    }

    /**
     * Adds the cell's gates to a network.
     *
     * @param pins net of each pin, inputs and outputs
     * @throws UserFacingException if the pins are not those of the cell
     */
    public void drive(GateNetwork network, Map<String, Integer> pins, int line) throws UserFacingException {
        Map<String, Integer> inputs = new TreeMap<>();
        Map<String, Integer> outputs = new TreeMap<>();
        pins.forEach((pin, net) -> (isOutput(pin) ? outputs : inputs).put(pin.toUpperCase(Locale.ROOT), net));
        int[] from = inputs.values().stream().mapToInt(Integer::intValue).toArray();
        if (outputs.isEmpty() || from.length == 0 || !fits(inputs)) {
            throw network.source().problem(line, "the cell " + kind + " has the pins " + String.join(", ", pins.keySet()),
                    "Expected are inputs such as A and B, and an output such as Y; of adders S and CO, or SN and CON.");
        }
        for (Map.Entry<String, Integer> output : outputs.entrySet()) {
            output(network, output.getKey(), output.getValue(), inputs, from, line);
        }
    }

    private boolean fits(Map<String, Integer> inputs) {
        return switch (kind) {
            case "NOT", "INV", "BUF", "BUFF" -> inputs.size() == 1;
            case "MAJ", "MAJI", "FA" -> inputs.size() == 3;
            case "MUX", "NMUX" -> inputs.size() == 3 && inputs.keySet().stream().anyMatch(LibraryCell::isSelect);
            case "HA", "ANDNOT", "ORNOT" -> inputs.size() == 2;
            case "AOI", "OAI", "AO", "OA" -> inputs.size() == groups.stream().mapToInt(Integer::intValue).sum();
            case "A2O1A1I", "O2A1O1I", "A2O1A1", "O2A1O1" -> inputs.size() == 4;
            default -> inputs.size() >= 2;
        };
    }

    private static boolean isSelect(String pin) {
        return pin.equals("S") || pin.equals("S0") || pin.equals("SEL");
    }

    private void output(GateNetwork network, String pin, int net, Map<String, Integer> inputs, int[] from, int line)
            throws UserFacingException {
        switch (kind) {
            case "BUF", "BUFF" -> network.connect(net, from[0], line);
            case "NOT", "INV" -> network.gate(net, GateFunction.NOT, from, line);
            case "MAJ" -> network.gate(net, GateFunction.MAJORITY, from, line);
            case "MAJI" -> invert(network, net, network.gate(GateFunction.MAJORITY, from, line), line);
            case "ANDNOT" -> network.gate(net, GateFunction.AND, inverted(network, from, line), line);
            case "ORNOT" -> network.gate(net, GateFunction.OR, inverted(network, from, line), line);
            case "MUX" -> network.gate(net, GateFunction.MULTIPLEXER, selectFirst(inputs), line);
            case "NMUX" -> invert(network, net,
                    network.gate(GateFunction.MULTIPLEXER, selectFirst(inputs), line), line);
            case "HA", "FA" -> adder(network, pin, net, from, line);
            case "AOI", "OAI", "AO", "OA" -> network.gate(net, outer(kind), terms(network, from, line), line);
            case "A2O1A1I", "O2A1O1I", "A2O1A1", "O2A1O1" -> chain(network, net, from, line);
            default -> network.gate(net, GateFunction.valueOf(kind), from, line);
        }
    }

    private static int[] inverted(GateNetwork network, int[] from, int line) throws UserFacingException {
        return new int[] {from[0], network.inverted(from[1], line)};
    }

    private static void invert(GateNetwork network, int net, int from, int line) throws UserFacingException {
        network.gate(net, GateFunction.NOT, new int[] {from}, line);
    }

    private static int[] selectFirst(Map<String, Integer> inputs) {
        int[] values = inputs.entrySet().stream().filter(input -> !isSelect(input.getKey()))
                .mapToInt(Map.Entry::getValue).toArray();
        int select = inputs.entrySet().stream().filter(input -> isSelect(input.getKey()))
                .mapToInt(Map.Entry::getValue).findFirst().orElseThrow();
        return new int[] {select, values[0], values[1]};
    }

    /** ASAP7's CON and SN are the complements of carry and sum. */
    private static void adder(GateNetwork network, String pin, int net, int[] from, int line)
            throws UserFacingException {
        boolean complemented = pin.equals("CON") || pin.equals("SN");
        if (SUMS.contains(pin)) {
            network.gate(net, complemented ? GateFunction.XNOR : GateFunction.XOR, from, line);
        } else if (from.length == 2) {
            network.gate(net, complemented ? GateFunction.NAND : GateFunction.AND, from, line);
        } else if (complemented) {
            invert(network, net, network.gate(GateFunction.MAJORITY, from, line), line);
        } else {
            network.gate(net, GateFunction.MAJORITY, from, line);
        }
    }

    private static GateFunction outer(String kind) {
        return switch (kind) {
            case "AOI" -> GateFunction.NOR;
            case "OAI" -> GateFunction.NAND;
            case "AO" -> GateFunction.OR;
            default -> GateFunction.AND;
        };
    }

    private int[] terms(GateNetwork network, int[] from, int line) throws UserFacingException {
        GateFunction inner = kind.startsWith("A") ? GateFunction.AND : GateFunction.OR;
        List<Integer> terms = new ArrayList<>();
        int next = 0;
        for (int size : groups) {
            int[] group = Arrays.copyOfRange(from, next, next + size);
            terms.add(size == 1 ? group[0] : network.gate(inner, group, line));
            next += size;
        }
        return terms.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A2O1A1: (A1 A2 + B) C; O2A1O1: (A1 + A2) B + C; with I, the complement. */
    private void chain(GateNetwork network, int net, int[] from, int line) throws UserFacingException {
        boolean andFirst = kind.startsWith("A");
        GateFunction odd = andFirst ? GateFunction.AND : GateFunction.OR;
        GateFunction even = andFirst ? GateFunction.OR : GateFunction.AND;
        int first = network.gate(odd, new int[] {from[0], from[1]}, line);
        int second = network.gate(even, new int[] {first, from[2]}, line);
        GateFunction last = !kind.endsWith("I") ? odd : andFirst ? GateFunction.NAND : GateFunction.NOR;
        network.gate(net, last, new int[] {second, from[3]}, line);
    }
}
