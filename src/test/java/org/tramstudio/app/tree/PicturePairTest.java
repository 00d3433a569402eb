package org.tramstudio.app.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.RemovalDifference;
import org.tramstudio.tram.StructureParameters;

class PicturePairTest {

    @Test
    void signalsOfOneTreeAreMarkedWhereOneAloneRemovesThem() {
        MappedMultiplier first = map(MultiplierArchitecture.WALLACE, 1, 1, .5, .2);
        MappedMultiplier second = map(MultiplierArchitecture.WALLACE, 1, .3, .9, .9);
        RemovalDifference expected = RemovalDifference.of(first, second).orElseThrow();
        PicturePair pair = PicturePair.of(first, second);
        assertEquals(new PicturePair.Difference(PicturePair.Compared.SIGNALS, expected.firstOnly().size(),
                expected.secondOnly().size(), expected.both().size()), pair.difference());
        assertEquals(expected.firstOnly().size(), marks(pair.first(), true).size());
        assertEquals(expected.secondOnly().size(), marks(pair.first(), false).size());
        assertEquals(expected.secondOnly().size(), marks(pair.second(), true).size());
        MarkedPicture.Mark mark = marks(pair.second(), true).getFirst();
        assertTrue(expected.secondOnly().contains(pair.second().signalAt(mark.x(), mark.y()).orElseThrow()));
        assertTrue(pair.second().textAt(mark.x(), mark.y()).orElseThrow().contains("not in the other"));
    }

    /** w0x0, column 1 and w1x1 dropped, w0x2 and w2x0 merged. */
    @Test
    void treesOfTheirOwnAreComparedByTheirPartialProducts() {
        Netlist cut = CompressorTree.of(BuiltTreeTest.CHOICE);
        Netlist whole = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4);
        PicturePair pair = PicturePair.of(whole, cut);
        assertEquals(new PicturePair.Difference(PicturePair.Compared.PARTIAL_PRODUCTS, 0, 6, 0), pair.difference());
        assertEquals(6, marks(pair.first(), false).size());
        assertEquals(5, marks(pair.second(), true).size(), "four that are dropped, and two in one frame");
    }

    @Test
    void gatesAreDrawnWithoutMarks() {
        Netlist gates = MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, OperandFormat.signed(4),
                FinalAdder.KOGGE_STONE);
        Netlist tree = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, OperandFormat.signed(4),
                FinalAdder.RIPPLE);
        PicturePair pair = PicturePair.of(gates, tree);
        assertEquals(PicturePair.Compared.NOTHING, pair.difference().compared());
        assertEquals(Optional.empty(), Optional.of(pair.first()).filter(MarkedPicture.class::isInstance));
    }

    private static MappedMultiplier map(MultiplierArchitecture architecture, double... theta) {
        return new GreedyMapper().map(architecture, 4, StructureParameters.of(theta));
    }

    private static List<MarkedPicture.Mark> marks(CircuitPicture picture, boolean here) {
        return ((MarkedPicture) picture).marks().stream().filter(
                mark -> mark.where() == (here ? MarkedPicture.Where.HERE : MarkedPicture.Where.THERE)).toList();
    }
}
