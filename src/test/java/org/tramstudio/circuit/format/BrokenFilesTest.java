package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.task.UserFacingException;

/** 100,000 damaged files of every format: each is read or refused with a message that names it, and none takes long. */
class BrokenFilesTest {

    private static final int FILES = 100_000;
    private static final Duration LONGEST_CASE = Duration.ofSeconds(5);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    /** Whole files of a format: what this program writes, and what only others write. */
    private static List<ExportFile> originals(CircuitFormat format) {
        List<ExportedCircuit> circuits = new ArrayList<>(CircuitSamples.generated(List.of(OperandFormat.unsigned(2),
                OperandFormat.signed(2), new OperandFormat(2, 3, false))));
        circuits.addAll(CircuitSamples.random(4, 3).stream().filter(each -> each.operands().productWidth() <= 6).toList());
        List<ExportFile> files = new ArrayList<>();
        circuits.stream().filter(circuit -> format.obstacle(circuit).isEmpty())
                .forEach(circuit -> files.add(format.files(circuit).getFirst()));
        ForeignFiles.of(format).forEach(text -> files.add(new ExportFile("foreign" + format.ending(), text)));
        return files;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"VERILOG_TEST_BENCH", "VERILOG_ASSIGN"})
    void aDamagedFileIsReadOrRefused(CircuitFormat format) {
        List<ExportFile> originals = originals(format);
        AtomicInteger read = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicLong slowest = new AtomicLong();
        Assertions.assertTimeoutPreemptively(LONGEST_RUN, () -> IntStream.range(0, FILES).parallel().forEach(seed -> {
            long start = System.nanoTime();
            (isRead(originals, seed) ? read : refused).incrementAndGet();
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }));
        assertEquals(FILES, read.get() + refused.get());
        assertTrue(read.get() > FILES / 200 && refused.get() > FILES / 10,
                format.id() + ": " + read + " read, " + refused + " refused");
        assertTrue(slowest.get() < LONGEST_CASE.toNanos(), "the slowest took " + slowest.get() / 1_000_000 + " ms");
    }

    private static boolean isRead(List<ExportFile> originals, int seed) {
        Random random = new Random(seed);
        ExportFile original = originals.get(random.nextInt(originals.size()));
        byte[] other = originals.get(random.nextInt(originals.size())).bytes();
        byte[] damaged = Mutation.of(original.bytes(), other, random);
        try {
            ImportedCircuit circuit = CircuitReader.read(original.name(), damaged,
                    new ReadOptions(random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()), false));
            return !circuit.orientation().isEmpty();
        } catch (UserFacingException clear) {
            assertTrue(clear.getMessage().startsWith(original.name()) && clear.getMessage().contains("\n"),
                    clear.getMessage());
            return false;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("damaged file " + seed + ":\n" + new String(damaged, StandardCharsets.ISO_8859_1),
                    failure);
        }
    }
}
