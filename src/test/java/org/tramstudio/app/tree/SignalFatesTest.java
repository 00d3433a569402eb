package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.NaiveSimulation;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
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
            SignalFates fates = SignalFates.of(mapped.accurate(), mapped.ties());
            assertEquals(mapped.netlist().componentCounts(), counts(mapped, fates), () -> "Θ " + theta);
        }
    }

    /** What the diagram calls constant or unused is, in the tree with its signals forced. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void tellsWhatIsConstantAndWhatIsUnusedWhateverIsTied(MultiplierArchitecture architecture) {
        Netlist accurate = MultiplierGenerator.generate(architecture, 3);
        for (int seed = 0; seed < 25; seed++) {
            SignalTies ties = RandomCuts.ties(accurate, 0.02 + 0.02 * (seed % 10), seed);
            SignalFates fates = SignalFates.of(accurate, ties);
            int[] products = new NaiveSimulation(accurate, ties).products();
            for (Signal.CellOutput signal : RandomCuts.of(accurate, 2, seed)) {
                SignalFates.Fate fate = fates.of(signal);
                assertEquals(ties.of(signal).isPresent(),
                        fate == SignalFates.Fate.REMOVED || fate == SignalFates.Fate.TIED_TO_ONE);
                boolean free = fate == SignalFates.Fate.UNUSED;
                if (free || fate == SignalFates.Fate.ZERO) {
                    assertArrayEquals(products, new NaiveSimulation(accurate,
                            ties.with(signal, Signal.Constant.ZERO)).products(), fate + " " + signal + ", seed " + seed);
                }
                if (free || fate == SignalFates.Fate.ONE) {
                    assertArrayEquals(products, new NaiveSimulation(accurate,
                            ties.with(signal, Signal.Constant.ONE)).products(), fate + " " + signal + ", seed " + seed);
                }
            }
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
