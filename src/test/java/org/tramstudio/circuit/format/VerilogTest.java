package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;

class VerilogTest {

    private static ExportedCircuit circuit(String name) {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        return new ExportedCircuit(name, netlist, ProductTable.of(netlist), List.of("first line", "second line"));
    }

    private static String module(String name) {
        return CircuitFormat.VERILOG.files(circuit(name)).getFirst().content();
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void everyCellIsThereOnce() {
        String text = module("exact_8");
        assertEquals(64, count(text, "wire pp_\\d_\\d = w\\[\\d] & x\\[\\d];"));
        assertEquals(46, count(text, "exact_8_FA fa_"));
        assertEquals(18, count(text, "exact_8_HA ha_"));
        assertEquals(16, count(text, "assign p\\["));
        assertTrue(text.contains("//   second line\n"));
    }

    @Test
    void netsAndInstancesAreDeclaredOnceBeforeTheyAreRead() {
        String body = module("exact_8");
        Set<String> declared = new HashSet<>();
        Matcher names = Pattern.compile("(wire |_[HF]A (?=[hf]a_))?\\b((pp|sum|carry|ha|fa)_[c\\d][\\w]*)")
                .matcher(body.substring(body.indexOf("module")));
        while (names.find()) {
            if (names.group(1) != null) {
                assertTrue(declared.add(names.group(2)), names.group(2) + " is declared twice");
            } else {
                assertTrue(declared.contains(names.group(2)), names.group(2) + " is read before its declaration");
            }
        }
        assertTrue(declared.size() > 200, declared.size() + " names");
    }

    @Test
    void theSameCircuitGivesTheSameText() {
        for (CircuitFormat format : CircuitFormat.values()) {
            assertEquals(format.files(circuit("m")), format.files(circuit("m")));
            assertEquals(Optional.of(format), CircuitFormat.ofId(format.id()));
            format.files(circuit("m")).forEach(file -> {
                assertTrue(file.name().startsWith("m"));
                assertTrue(file.binary() || !file.content().contains("\r"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8bit", "a-b", "wire", "module", "θ", "a b", "../a"})
    void namesThatVerilogWouldNotTakeAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> circuit(name));
    }

    @Test
    void aTableOfAnotherWidthIsRefused() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 4);
        ProductTable table = ProductTable.exact(5);
        assertThrows(IllegalArgumentException.class, () -> new ExportedCircuit("m", netlist, table, List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new ExportedCircuit("m", netlist, ProductTable.exact(4), List.of("two\nlines")));
        assertThrows(IllegalArgumentException.class, () -> new ExportFile("../m.v", ""));
    }
}
