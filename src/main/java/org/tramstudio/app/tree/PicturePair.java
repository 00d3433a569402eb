package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.PartialProductDifference;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.RemovalDifference;

/**
 * Two circuits to be looked at side by side, with marks where they differ. Immutable; made away from the FX thread.
 *
 * @param first one circuit
 * @param second the other
 * @param difference what the marks count
 */
public record PicturePair(CircuitPicture first, CircuitPicture second, Difference difference) {

    /** What was compared. */
    public enum Compared {
        /** Signals of one accurate tree that were removed. */
        SIGNALS,
        /** Partial products of two different trees. */
        PARTIAL_PRODUCTS,
        /** Nothing: at least one of the circuits is not a tree of partial products. */
        NOTHING
    }

    /**
     * How many signals or partial products were taken out.
     *
     * @param compared what is counted
     * @param firstOnly in the first alone
     * @param secondOnly in the second alone
     * @param both in both
     */
    public record Difference(Compared compared, int firstOnly, int secondOnly, int both) {
    }

    /** Two multipliers that were mapped here: their removals where they are of the same accurate tree. */
    public static PicturePair of(MappedMultiplier first, MappedMultiplier second) {
        return RemovalDifference.of(first, second).map(found -> ofRemovals(first, second, found))
                .orElseGet(() -> of(first.netlist(), second.netlist()));
    }

    /** Two circuits as they are built. */
    public static PicturePair of(Netlist first, Netlist second) {
        CircuitPicture one = CircuitPicture.of(first);
        CircuitPicture other = CircuitPicture.of(second);
        if (one instanceof DotPicture left && other instanceof DotPicture right) {
            Optional<PartialProductDifference> found = PartialProductDifference.of(first, second);
            if (found.isPresent()) {
                return ofPartialProducts(left, right, found.get());
            }
        }
        return new PicturePair(one, other, new Difference(Compared.NOTHING, 0, 0, 0));
    }

    private static PicturePair ofRemovals(MappedMultiplier first, MappedMultiplier second, RemovalDifference found) {
        return new PicturePair(marked(DotPicture.ofRemovals(first.accurate(), first.ties()), found.firstOnly(),
                found.secondOnly()), marked(DotPicture.ofRemovals(second.accurate(), second.ties()),
                found.secondOnly(), found.firstOnly()), new Difference(Compared.SIGNALS, found.firstOnly().size(),
                found.secondOnly().size(), found.both().size()));
    }

    private static CircuitPicture marked(DotPicture picture, Set<Signal.CellOutput> here,
                                         Set<Signal.CellOutput> there) {
        List<MarkedPicture.Mark> marks = new ArrayList<>();
        for (DotDiagram.Dot dot : picture.diagram().dots()) {
            if (dot.first() && (here.contains(dot.signal()) || there.contains(dot.signal()))) {
                marks.add(new MarkedPicture.Mark(here.contains(dot.signal()), dot.x(), dot.y()));
            }
        }
        return new MarkedPicture(picture, marks);
    }

    private static PicturePair ofPartialProducts(DotPicture first, DotPicture second,
                                                 PartialProductDifference found) {
        return new PicturePair(markedPartialProducts(first, found.lessInFirst(), found.lessInSecond()),
                markedPartialProducts(second, found.lessInSecond(), found.lessInFirst()),
                new Difference(Compared.PARTIAL_PRODUCTS, found.lessInFirst().size(), found.lessInSecond().size(),
                        found.missingInBoth()));
    }

    private static CircuitPicture markedPartialProducts(DotPicture picture,
                                                        Set<PartialProductDifference.Position> here,
                                                        Set<PartialProductDifference.Position> there) {
        List<MarkedPicture.Mark> marks = new ArrayList<>();
        for (DotDiagram.Dot dot : picture.diagram().dots()) {
            if (dot.first()) {
                Set<PartialProductDifference.Position> positions =
                        PartialProductDifference.standsFor(picture.netlist(), dot.signal().cell());
                if (!Collections.disjoint(positions, here)) {
                    marks.add(new MarkedPicture.Mark(true, dot.x(), dot.y()));
                } else if (!Collections.disjoint(positions, there)) {
                    marks.add(new MarkedPicture.Mark(false, dot.x(), dot.y()));
                }
            }
        }
        picture.diagram().ghosts().stream().filter(ghost -> here.contains(
                        new PartialProductDifference.Position(ghost.weightBit(), ghost.activationBit())))
                .forEach(ghost -> marks.add(new MarkedPicture.Mark(true, ghost.x(), ghost.y())));
        return new MarkedPicture(picture, marks);
    }
}
