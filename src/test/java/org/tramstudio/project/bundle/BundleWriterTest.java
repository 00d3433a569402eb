package org.tramstudio.project.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.files.Sha256;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class BundleWriterTest {

    private static final GateLevelPower POWER = new GateLevelPower();
    private static final BundleWriter WRITER = new BundleWriter(POWER);

    @TempDir
    private Path folder;

    private static BundledMultiplier mapped(String name, int width) {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, width,
                StructureParameters.of(1, 1, 0.7, 0.4));
        return new BundledMultiplier(MappedExport.of(mapped, name), mapped.architecture(), mapped.theta(),
                OptionalDouble.of(mapped.normalizedCost()), OptionalDouble.empty(), List.of());
    }

    private static BundledMultiplier of(ExportedCircuit circuit) {
        return new BundledMultiplier(circuit, MultiplierArchitecture.WALLACE, StructureParameters.of(), OptionalDouble.empty(),
                OptionalDouble.empty(), List.of());
    }

    private static BundlePlan plan(BundledMultiplier... multipliers) {
        return BundlePlan.of(Stream.of(multipliers).map(BundleSubject::of).toList(), BundleContents.everything(), TaskControl.NONE);
    }

    private static BundlePlan plan(CircuitFormat format, BundledMultiplier multiplier) {
        return BundlePlan.of(List.of(BundleSubject.of(multiplier)), new BundleContents(Set.of(format), false, false),
                TaskControl.NONE);
    }

    private BundleTarget target(String name) {
        return BundleTarget.of(folder.resolve(name), false);
    }

    /** Mapped, signed and unsigned, of unequal widths, and tables of chance that are near no product. */
    private static List<BundledMultiplier> samples() {
        List<BundledMultiplier> samples = new ArrayList<>(List.of(mapped("mapped_4", 4), mapped("mapped_8", 8)));
        for (OperandFormat operands : List.of(OperandFormat.signed(4), new OperandFormat(5, 3, false),
                new OperandFormat(2, 4, true))) {
            Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, operands, FinalAdder.RIPPLE);
            samples.add(of(new ExportedCircuit("dadda_" + samples.size(), netlist, ProductTable.of(netlist), List.of())));
        }
        Random random = new Random(5);
        for (int k = 0; k < 12; k++) {
            OperandFormat operands = new OperandFormat(2 + k % 4, 2 + k % 3, k % 2 == 0);
            int most = (int) operands.pairs() / (operands.signed() ? 2 : 1);
            int least = operands.signed() ? -most : 0;
            int[] products = random.ints(operands.pairs(), least, most).toArray();
            samples.add(of(new ExportedCircuit("chance_" + k, operands, Optional.empty(),
                    Optional.of(ProductTable.ofProducts(operands, products)), List.of())));
        }
        return samples;
    }

    @Test
    void everyFileOfEveryKindHoldsEveryProduct() throws IOException {
        List<BundledMultiplier> samples = samples();
        List<WrittenBundle> written = WRITER.write(plan(samples.toArray(BundledMultiplier[]::new)), target("out"), TaskControl.NONE);
        int compared = 0;
        for (int k = 0; k < samples.size(); k++) {
            ExportedCircuit circuit = samples.get(k).circuit();
            for (Provenance.WrittenFile file : written.get(k).provenance().files()) {
                Path path = written.get(k).place().resolve(file.path());
                if (!file.path().endsWith("_tb.v")) {
                    assertEquals(circuit.table(), CircuitReader.read(path, ReadOptions.asWritten(circuit.operands())).table(),
                            file.path());
                    compared++;
                }
            }
        }
        assertEquals(5 * 14 + 12 * 9, compared);
        assertEquals(Set.of("out"), names(folder));
    }

    @Test
    void theZipHoldsWhatTheFolderHolds() throws IOException {
        BundlePlan plan = plan(mapped("one", 4), mapped("two", 3));
        WRITER.write(plan, target("out"), TaskControl.NONE);
        WRITER.write(plan, target("out.zip"), TaskControl.NONE);
        byte[] first = Files.readAllBytes(folder.resolve("out.zip"));
        WRITER.write(plan, BundleTarget.of(folder.resolve("out.zip"), true), TaskControl.NONE);
        assertEquals(Sha256.of(first), Sha256.of(Files.readAllBytes(folder.resolve("out.zip"))), "the same bundle, byte for byte");
        Map<String, String> packed = new TreeMap<>();
        try (ZipContents zip = new ZipContents(folder.resolve("out.zip"))) {
            for (String name : zip.names()) {
                packed.put(name, Sha256.of(zip.read(name, Integer.MAX_VALUE)));
            }
        }
        assertEquals(hashes(folder.resolve("out")), packed);
        assertEquals(plan.files().size(), packed.size());
        assertEquals(Set.of("out", "out.zip"), names(folder));
    }

    @Test
    void whatIsPlannedIsWrittenInTheSizesThatWereTold() throws IOException {
        BundlePlan plan = plan(mapped("mul", 4));
        WRITER.write(plan, target("out"), TaskControl.NONE);
        for (BundlePlan.Planned planned : plan.files()) {
            Path path = folder.resolve("out").resolve(planned.path());
            if (planned.file().bytes().isPresent()) {
                assertEquals(planned.file().bytes().getAsLong(), Files.size(path), planned.path());
            }
            assertFalse(planned.file().purpose().isBlank());
        }
        assertEquals(hashes(folder.resolve("out")).size(), plan.files().size());
    }

    /** One product of one file is wrong, as if a writer were. */
    @ParameterizedTest
    @EnumSource(CircuitFormat.class)
    void aDamagedWriterIsNoticedInEveryFormat(CircuitFormat damaged) throws IOException {
        BundledMultiplier right = mapped("mul", 4);
        int[] products = right.circuit().table().orElseThrow().toArray();
        products[products.length - 1] ^= 1;
        ProductTable wrong = ProductTable.ofProducts(4, products);
        Netlist exact = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 4);
        BundleWriter writer = new BundleWriter((format, circuit) -> format != damaged ? format.files(circuit)
                : isOfCells(format) ? format.files(new ExportedCircuit(circuit.name(), exact, ProductTable.of(exact), List.of()))
                : format.files(new ExportedCircuit(circuit.name(), circuit.operands(),
                        format == CircuitFormat.VERILOG_TEST_BENCH ? circuit.netlist() : Optional.empty(), Optional.of(wrong),
                        List.of())), POWER);
        String message = assertThrows(UserFacingException.class,
                () -> writer.write(plan(damaged, right), target("out"), TaskControl.NONE)).getMessage();
        ExportFile last = damaged.files(right.circuit()).getLast();
        assertTrue(message.startsWith("mul/" + last.name() + ": holds ") && message.contains("of 256 operand pairs differ"), message);
        assertEquals(Set.of(), names(folder), "nothing is left");
    }

    private static boolean isOfCells(CircuitFormat format) {
        return EnumSet.of(CircuitFormat.VERILOG, CircuitFormat.VERILOG_ASSIGN, CircuitFormat.BLIF, CircuitFormat.C_MODEL,
                CircuitFormat.JSON).contains(format);
    }

    @Test
    void aFileThatCannotBeReadBackIsRefusedByName() throws IOException {
        BundleWriter writer = new BundleWriter((format, circuit) -> List.of(new ExportFile("mul.blif", ".model nothing\n")), POWER);
        String message = assertThrows(UserFacingException.class, () -> writer.write(plan(CircuitFormat.BLIF, mapped("mul", 4)),
                target("new/out"), TaskControl.NONE)).getMessage();
        assertTrue(message.startsWith("mul/mul.blif: cannot be read back: "), message);
        assertEquals(Set.of(), names(folder), "neither the file nor the folders that were made for it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 20, 40})
    void aCancelledExportLeavesNothing(int proceeding) throws IOException {
        for (String name : List.of("out", "out.zip")) {
            TaskControl cancelled = new TaskControl() {
                private int left = proceeding;

                @Override
                public void proceed() {
                    if (--left == 0) {
                        throw new TaskCancelledException();
                    }
                }

                @Override
                public void progress(long done, long total) {
                    assertTrue(done < total);
                }

                @Override
                public void message(String message) {
                    assertFalse(message.isBlank());
                }
            };
            BundlePlan plan = plan(mapped("one", 4), mapped("two", 3));
            assertThrows(TaskCancelledException.class, () -> WRITER.write(plan, target(name), cancelled));
            assertEquals(Set.of(), names(folder));
        }
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        BundlePlan plan = plan(CircuitFormat.VERILOG, mapped("mul", 4));
        for (String name : List.of("out", "out.zip")) {
            WRITER.write(plan, target(name), TaskControl.NONE);
            assertEquals(1, target(name).present(plan).size());
            assertTrue(assertThrows(UserFacingException.class, () -> WRITER.write(plan, target(name), TaskControl.NONE))
                    .getMessage().contains("would be overwritten"));
        }
        Path module = folder.resolve("out/mul/mul.v");
        Files.writeString(module, "changed");
        WRITER.write(plan(CircuitFormat.BLIF, mapped("mul", 4)), BundleTarget.of(folder.resolve("out"), true), TaskControl.NONE);
        assertEquals(Set.of("mul.blif", BundleFile.OfProvenance.PATH), names(folder.resolve("out/mul")),
                "the new bundle is whole and has nothing of the old one");
    }

    @Test
    void filesOfOthersAreNeverReplaced() throws IOException {
        BundlePlan plan = plan(CircuitFormat.VERILOG, mapped("mul", 4));
        BundleTarget replacing = BundleTarget.of(folder.resolve("out"), true);
        WRITER.write(plan, replacing, TaskControl.NONE);
        Path notes = Files.writeString(folder.resolve("out/mul/notes.txt"), "mine");
        assertTrue(assertThrows(UserFacingException.class, () -> WRITER.write(plan, replacing, TaskControl.NONE)).getMessage()
                .startsWith(notes + ": was not written by an export"));
        Files.delete(folder.resolve("out/mul/" + BundleFile.OfProvenance.PATH));
        assertThrows(UserFacingException.class, () -> WRITER.write(plan, replacing, TaskControl.NONE));
        assertEquals("mine", Files.readString(notes));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String message = assertThrows(UserFacingException.class, () -> WRITER.write(plan(CircuitFormat.BLIF, mapped("mul", 3)),
                BundleTarget.of(file.resolve("below"), false), TaskControl.NONE)).getMessage();
        assertTrue(message.contains(file.toString()), message);
        assertEquals(Set.of("file"), names(folder));
    }

    @Test
    void wideMultipliersAreComparedCellByCell() throws IOException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, OperandFormat.unsigned(13), FinalAdder.RIPPLE);
        BundledMultiplier wide = of(new ExportedCircuit("wide", netlist.operands(), Optional.of(netlist), Optional.empty(), List.of()));
        Provenance provenance = WRITER.write(plan(wide), target("out"), TaskControl.NONE).getFirst().provenance();
        assertTrue(provenance.files().stream().filter(file -> file.path().equals("wide.blif")).findFirst().orElseThrow().checked()
                .contains("cells and their connections"), provenance.files().toString());
        assertTrue(provenance.multipliers().getFirst().figures().stream().anyMatch(figure -> figure.name().equals("errorRate")
                && figure.obtained().contains("1,000,000 random operand pairs")));
    }

    private static Set<String> names(Path path) throws IOException {
        try (Stream<Path> found = Files.list(path)) {
            return Set.copyOf(found.map(each -> each.getFileName().toString()).toList());
        }
    }

    private static Map<String, String> hashes(Path path) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                hashes.put(path.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
