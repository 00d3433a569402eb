package org.tramstudio.power.liberty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.power.PowerEstimate;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

class LibertyReaderTest {

    @TempDir
    private Path folder;
    private String gates;

    @BeforeEach
    void readResource() throws IOException {
        try (var stream = LibertyReaderTest.class.getResourceAsStream("/liberty/gates.lib")) {
            gates = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CellLibrary read(String... texts) throws IOException {
        Path[] files = new Path[texts.length];
        for (int index = 0; index < texts.length; index++) {
            files[index] = Files.writeString(folder.resolve(index + ".lib"), texts[index]);
        }
        return LibertyReader.read(Arrays.asList(files), TaskControl.NONE);
    }

    private LibraryCell cell(String name) throws IOException {
        return read(gates).cells().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private String refusal(String... texts) {
        return assertThrows(UserFacingException.class, () -> read(texts)).getMessage();
    }

    @Test
    void tablesAndStatesBecomeOneFigureEach() throws IOException {
        LibraryCell inverter = cell("INV");
        assertEquals(List.of("A"), inverter.inputs());
        assertEquals(0x1, inverter.truthTable());
        assertEquals(2, inverter.area());
        assertEquals((120 + 300) / 2.0 / 1000, inverter.leakage(), 1e-12, "pW, the mean of both states");
        assertEquals(List.of(2.0), inverter.capacitances(), "4 units of 0.5 fF");
        double vdd = (10 - 2) / 2.0;
        double vss = (-1 + 5) / 2.0;
        assertEquals((vdd + vss) * 0.5 * 0.01, inverter.energyPerToggle(), 1e-12, "0.5 fF times 0.1 V squared");
        double slope = ((5 - 1) / 2.0 + (7 - 3) / 2.0) / 2;
        assertEquals(slope * 10 / 0.5, inverter.delaySlope(), 1e-9);
        assertEquals((1 - 2 + 3 - 2) / 2.0 * 10, inverter.delayIntercept(), 1e-9);
    }

    @Test
    void linearDelaysAreTakenWhereThereAreNoTables() throws IOException {
        LibraryCell nand = cell("NAND");
        assertEquals(15, nand.delayIntercept(), 1e-9);
        assertEquals(0.4 * 10 / 0.5, nand.delaySlope(), 1e-9);
        assertEquals(0.05, nand.leakage(), 1e-12);
    }

    @Test
    void functionsAreRead() throws IOException {
        assertEquals(0x7, cell("NAND").truthTable());
        assertEquals(0x7, cell("NAND_STRONG").truthTable());
        assertEquals(0x6, cell("XOR").truthTable());
        assertEquals(0x07, cell("AOI").truthTable());
        assertEquals(List.of(1.5, 1.5), cell("XOR").capacitances(), "the default of 3 units");
    }

    @Test
    void onlyCombinationalCellsOfOneOutputAreMappedTo() throws IOException {
        CellLibrary library = read(gates);
        assertEquals("hand_made", library.name());
        assertEquals(0.8, library.voltage(), 1e-12);
        assertEquals(Set.of("INV", "NAND", "XOR", "AOI"),
                library.mappable().stream().map(LibraryCell::name).collect(Collectors.toSet()));
        assertEquals(List.of(0x7, 0x9), library.cells().stream().filter(each -> each.name().equals("HALF_ADDER"))
                .map(LibraryCell::truthTable).toList());
        assertEquals(Set.of("INV", "NAND", "NAND_STRONG", "XOR", "AOI", "HALF_ADDER"),
                library.cells().stream().map(LibraryCell::name).collect(Collectors.toSet()));
    }

    @Test
    void multipliersAreMappedToIt() throws IOException {
        PowerEstimate estimate = new PowerEstimator(read(gates)).estimate(
                MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4),
                new SwitchingActivity.SynthesisDefault(), TaskControl.NONE);
        assertTrue(estimate.power() > 0 && estimate.area() > 100 && estimate.delay() > 0, estimate::toString);
    }

    @Test
    void compressedFilesAndSeveralFilesAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(gates.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("gates.lib.gz"), bytes.toByteArray());
        assertEquals(read(gates), LibertyReader.read(List.of(file), TaskControl.NONE));
        Path more = Files.writeString(folder.resolve("more.lib"), """
                library (more) { nom_voltage : 0.8
                  cell (NOR) { area : 3
                    pin (A B) { direction : input }
                    pin (Y) { direction : output
                      function : "!A !B" } } }
                """);
        assertEquals(read(gates).cells().size() + 1,
                LibertyReader.read(List.of(file, more), TaskControl.NONE).cells().size());
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        Path damaged = Files.write(folder.resolve("half.lib.gz"), half);
        assertTrue(assertThrows(UserFacingException.class,
                () -> LibertyReader.read(List.of(damaged), TaskControl.NONE)).getMessage().contains("damaged"));
        assertTrue(assertThrows(UserFacingException.class, () -> LibertyReader.read(
                List.of(folder.resolve("none.lib")), TaskControl.NONE)).getMessage().contains("no such file"));
    }

    @Test
    void severalCornersAreRefused() {
        assertTrue(refusal(gates, gates.replace("nom_voltage : 8", "nom_voltage : 7")).contains("one corner"));
        assertTrue(refusal(gates, gates).contains("INV"));
    }

    @Test
    void errorsNameFileAndLine() {
        String broken = gates.replace("area : 3; cell_leakage", "area : three; cell_leakage");
        int line = (int) broken.substring(0, broken.indexOf("three")).lines().count();
        assertTrue(refusal(broken).contains("0.lib, line " + line + ": area is \"three\"; a number was expected"),
                () -> refusal(broken));
        assertTrue(refusal(gates.replace("\"A ^ B\"", "\"A ^ Q\"")).contains("\"Q\" is no input pin"));
        assertTrue(refusal(gates.replace("\"A ^ B\"", "\"A ^ (B\"")).contains("\")\" is missing"));
        assertTrue(refusal(gates.replace("index_2 (\"1, 3, 9\")", "index_2 (\"1, 3\")"))
                .contains("9 values; 3 times 2 were expected"));
        assertTrue(refusal(gates.replace("nom_voltage", "nominal")).contains("voltage of its supply"));
        assertTrue(refusal(gates.replace("10ps", "10 parsecs")).contains("time_unit is \"10parsecs\""));
        assertTrue(refusal(gates.substring(0, gates.indexOf("cell (XOR)"))).contains("the file ends within"));
        assertTrue(refusal("").contains("\"library (NAME) {\" was expected"));
        assertTrue(refusal("module x; endmodule").contains("line 1"));
        assertTrue(refusal("/* never closed").contains("does not end"));
        assertTrue(refusal(gates.replace("cell (INV)", "cell (INV { x")).contains("stands among the arguments"));
        assertTrue(refusal(gates.replace("\"A'\"", "\"A'")).contains("line"));
    }

    @Test
    void aLibraryOfWhichNothingCanBeBuiltIsRefused() {
        String message = refusal("library (x) { nom_voltage : 1; cell (F) { area : 1; ff (A, B) { } } }");
        assertTrue(message.contains("no inverter") && message.contains("1 further cells"), message);
    }

    @Test
    void deepNestingIsRefused() {
        String nested = "library (x) { " + "g () { ".repeat(100_000);
        assertTrue(refusal(nested).contains("nested more than"));
        String function = "!A".replace("A", "(".repeat(50_000) + "A" + ")".repeat(50_000));
        assertTrue(refusal(gates.replace("\"A'\"", "\"" + function + "\"")).contains("nested more than"));
        String complemented = "!".repeat(100_001) + "A";
        assertDoesNotThrow(
                () -> read(gates.replace("\"A'\"", "\"" + complemented + "\"")));
    }
}
