package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

class SignalFatesTest {

    private static final StructureParameters[] THETAS = {
        StructureParameters.accurate(8),
        StructureParameters.start(8),
        StructureParameters.of(.5, .5, .5, .5, .5, .5, .5, .5),
        StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112),
        StructureParameters.of(1, 1, 1, 1, 1, 1, 1, 1),
    };

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void countsTheCompressorsThatTheMappedNetlistHas(MultiplierArchitecture architecture) {
        for (StructureParameters theta : THETAS) {
            MappedMultiplier mapped = new GreedyMapper().map(architecture, 8, theta);
            SignalFates fates = SignalFates.of(mapped.accurate(), mapped.tiedSignals());
            assertEquals(mapped.netlist().componentCounts(), counts(mapped, fates), () -> "Θ " + theta);
        }
    }

    private static ComponentCounts counts(MappedMultiplier mapped, SignalFates fates) {
        long products = IntStream.range(0, mapped.accurate().cells().size())
                .filter(cell -> mapped.accurate().cells().get(cell) instanceof Cell.PartialProduct)
                .filter(cell -> fates.of(new Signal.CellOutput(cell, Signal.Port.SUM)) == SignalFates.Fate.LIVE)
                .count();
        return new ComponentCounts((int) products, compressors(mapped, fates, 2), compressors(mapped, fates, 3), 0);
    }

    private static int compressors(MappedMultiplier mapped, SignalFates fates, int inputs) {
        return (int) IntStream.range(0, mapped.accurate().cells().size())
                .filter(cell -> mapped.accurate().cells().get(cell).hasCarry())
                .filter(cell -> fates.remainingInputs(cell) == inputs)
                .count();
    }
}
