package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.circuit.ErrorMetrics;

/** Multipliers that others published have the errors that their authors state. */
class PublishedCircuitsTest {

    private static final Path FOLDER = Path.of(System.getProperty("circuits", "../shared/data/circuits"));

    @ParameterizedTest
    @CsvSource({"OPACT1.blif, false, 23.03, 14.61328125, 516, 1704.59375",
            "mul8u_0AB.blif, false, 97.717, 37.0715332, 115, 2007.84375",
            "mul8s_1KV9.blif, true, 68.75, 4.25, 17, 34.25",
            "tram_resnet18_lambda0.3.blif, false, 93.75, 80.25, 321, 9158.25"})
    void figuresAreThoseOfTheAuthors(String file, boolean signed, double errorRate, double meanError, long maxError,
                                     double meanSquaredError) throws IOException {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no published circuits at " + FOLDER.toAbsolutePath().normalize());
        ImportedCircuit circuit = CircuitReader.read(path, ReadOptions.DEFAULT);
        assertEquals(signed, circuit.operands().signed());
        ErrorMetrics metrics = ErrorMetrics.of(circuit.table().orElseThrow());
        assertEquals(errorRate, 100 * metrics.errorRate(), 0.005);
        assertEquals(meanError, metrics.meanErrorDistance(), 1e-7);
        assertEquals(maxError, metrics.maxErrorDistance());
        assertEquals(meanSquaredError, metrics.meanSquaredError(), 1e-9);
        assertTrue(circuit.netlist().isPresent());
    }
}
