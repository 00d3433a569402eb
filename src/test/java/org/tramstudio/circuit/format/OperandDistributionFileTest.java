package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

class OperandDistributionFileTest {

    private static final OperandFormat UNEQUAL = new OperandFormat(3, 2, false);

    @TempDir
    private Path folder;

    private OperandDistribution read(String text, OperandFormat operands) throws IOException {
        return OperandDistributionFile.read(Files.writeString(folder.resolve("counts.csv"), text), operands);
    }

    private void refused(String text, String... parts) {
        String message = assertThrows(UserFacingException.class, () -> read(text, UNEQUAL)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private static void assertSame(OperandDistribution expected, OperandDistribution actual, OperandFormat operands) {
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                assertEquals(expected.probability(w, x), actual.probability(w, x), 1e-15);
            }
        }
    }

    @Test
    void countsAreAddedUpAndNormalised() throws IOException {
        OperandDistribution read = read("""
                # counted in a layer
                weight, 1, 3
                weight,7,0.5   # a fraction

                activation,0,10
                weight,7,0.5
                """, UNEQUAL);
        assertEquals(0.75, read.probability(1, 0), 1e-15);
        assertEquals(0.25, read.probability(7, 0), 1e-15);
        assertEquals(0, read.probability(1, 1));
    }

    @Test
    void pairsMayDependOnEachOther() throws IOException {
        OperandDistribution read = read("pair,0,3,1\npair,7,0,3\n", UNEQUAL);
        assertEquals(0.25, read.probability(0, 3), 1e-15);
        assertEquals(0.75, read.probability(7, 0), 1e-15);
        assertEquals(0, read.probability(7, 3));
    }

    @Test
    void signedOperandsMayBeGivenByValue() throws IOException {
        OperandDistribution read = read("weight,-4,1\nactivation,-1,1\n", new OperandFormat(3, 2, true));
        assertEquals(1, read.probability(4, 3), 1e-15);
        refused("weight,-4,1\n", "line 1", "0 to 7");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Random random = new Random(3);
        double[] pairs = random.doubles(32).map(each -> each < 0.3 ? 0 : each).toArray();
        for (OperandDistribution distribution : new OperandDistribution[] {new JointOperands(3, 2, pairs),
            new IndependentOperands(random.doubles(8).toArray(), random.doubles(4).toArray())}) {
            Path file = folder.resolve("written.csv");
            OperandDistributionFile.write(file, distribution);
            assertSame(distribution, OperandDistributionFile.read(file, UNEQUAL), UNEQUAL);
        }
    }

    @Test
    void twoDistributionsHaveNames() throws IOException {
        OperandFormat eight = OperandFormat.unsigned(8);
        assertSame(OperandDistribution.uniform(eight), OperandDistributionFile.resolve("uniform", eight), eight);
        assertSame(IndependentOperands.networkLike(8), OperandDistributionFile.resolve("NETWORK", eight), eight);
        OperandDistribution signed = OperandDistributionFile.resolve("network", new OperandFormat(6, 4, true));
        double[] weights = signed.weightProbabilities();
        assertEquals(weights[1], weights[63], 1e-15, "1 and -1 are equally probable");
        assertTrue(weights[0] > weights[5]);
        assertEquals(0, signed.activationProbabilities()[15], "no activation is negative");
    }

    @Test
    void errorsNameTheLine() {
        refused("weight,1,1\nwaight,1,1\n", "counts.csv, line 2", "\"waight\"");
        refused("weight,8,1\n", "line 1", "\"8\" is no code of the weight", "0 to 7");
        refused("activation,0,-1\n", "line 1", "at least 0");
        refused("activation,0,NaN\n", "line 1", "at least 0");
        refused("weight,1\n", "line 1", "3 fields; 2");
        refused("pair,1,1,1\nweight,1,1\n", "line 2", "both together and apart");
        refused("weight,1,1\n", "activation", "more than 0");
        refused("", "more than 0");
        assertTrue(assertThrows(UserFacingException.class,
                () -> OperandDistributionFile.resolve("nothing.csv", UNEQUAL)).getMessage().contains("no such file"));
        assertTrue(assertThrows(UserFacingException.class,
                () -> read("pair,0,0,1", OperandFormat.unsigned(12))).getMessage().contains("too many pairs"));
    }

    @Test
    void everyDamagedFileIsReadOrRefused() {
        byte[] original = "weight,1,3\nweight,7,0.5 # x\nactivation,0,10\npair,1,2,1e3\n".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(4);
        int refusals = 0;
        for (int file = 0; file < 100_000; file++) {
            byte[] damaged = Arrays.copyOf(original, random.nextBoolean() ? 44 : random.nextInt(original.length));
            for (int change = random.nextInt(4); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                        ? original[random.nextInt(original.length)] : (byte) random.nextInt(256);
            }
            try {
                new OperandDistributionReader(new SourceFile("damaged.csv", damaged), UNEQUAL, "Repair it.").read();
            } catch (UserFacingException refusal) {
                refusals++;
                assertTrue(refusal.getMessage().startsWith("damaged.csv"), refusal.getMessage());
            }
        }
        assertTrue(refusals > 10_000 && refusals < 90_000, refusals + " refused");
    }
}
