package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.tramstudio.app.tree.MarkedPicture.Mark;
import org.tramstudio.app.tree.MarkedPicture.Where;
import org.tramstudio.circuit.PartialProductDifference;
import org.tramstudio.circuit.Signal;

/** Finds the places of a tree's picture where another circuit differs from it. */
final class DifferenceMarks {

    private DifferenceMarks() {
    }

    /** Signals that were taken out here, there, or in both, each where it is made. */
    static List<Mark> ofSignals(DotPicture picture, Set<Signal.CellOutput> here, Set<Signal.CellOutput> there,
                                Set<Signal.CellOutput> both) {
        List<Mark> marks = new ArrayList<>();
        for (DotDiagram.Dot dot : picture.diagram().dots()) {
            if (dot.first()) {
                if (here.contains(dot.signal())) {
                    marks.add(new Mark(Where.HERE, dot.x(), dot.y()));
                } else if (there.contains(dot.signal())) {
                    marks.add(new Mark(Where.THERE, dot.x(), dot.y()));
                } else if (both.contains(dot.signal())) {
                    marks.add(new Mark(Where.BOTH, dot.x(), dot.y()));
                }
            }
        }
        return marks;
    }

    /** Partial products of which less is kept here, or there. */
    static List<Mark> ofPartialProducts(DotPicture picture, Set<PartialProductDifference.Position> here,
                                        Set<PartialProductDifference.Position> there) {
        List<Mark> marks = new ArrayList<>();
        for (DotDiagram.Dot dot : picture.diagram().dots()) {
            if (dot.first()) {
                Set<PartialProductDifference.Position> positions =
                        PartialProductDifference.standsFor(picture.netlist(), dot.signal().cell());
                if (!Collections.disjoint(positions, here)) {
                    marks.add(new Mark(Where.HERE, dot.x(), dot.y()));
                } else if (!Collections.disjoint(positions, there)) {
                    marks.add(new Mark(Where.THERE, dot.x(), dot.y()));
                }
            }
        }
        picture.diagram().ghosts().stream().filter(ghost -> here.contains(
                        new PartialProductDifference.Position(ghost.weightBit(), ghost.activationBit())))
                .forEach(ghost -> marks.add(new Mark(Where.HERE, ghost.x(), ghost.y())));
        return marks;
    }
}
