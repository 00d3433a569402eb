package org.tramstudio.app.tree;

import java.util.List;
import java.util.Optional;
import org.tramstudio.app.tree.PicturePair.Compared;
import org.tramstudio.app.tree.PicturePair.Difference;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.PartialProductDifference;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.RemovalDifference;

/**
 * One circuit's picture with a second circuit laid over it: marks where they differ, and where signals were taken out of
 * both. Immutable; made away from the FX thread.
 *
 * @param picture the first circuit's, with the marks
 * @param difference what the marks count; first is the circuit that is drawn
 */
public record OverlaidPicture(CircuitPicture picture, Difference difference) {

    /**
     * Two multipliers that were mapped here: by signals where they are removals of the same accurate tree and that tree is
     * drawn, else by partial products.
     */
    public static OverlaidPicture of(CircuitPicture own, MappedMultiplier first, MappedMultiplier second) {
        Optional<RemovalDifference> found = own instanceof DotPicture && own.netlist().equals(first.accurate())
                ? RemovalDifference.of(first, second) : Optional.empty();
        return found.map(signals -> new OverlaidPicture(new MarkedPicture(own, DifferenceMarks.ofSignals(
                        (DotPicture) own, signals.firstOnly(), signals.secondOnly(), signals.both())),
                        new Difference(Compared.SIGNALS, signals.firstOnly().size(), signals.secondOnly().size(),
                                signals.both().size())))
                .orElseGet(() -> of(own, first.netlist(), second.netlist()));
    }

    /** Two circuits by their partial products, where both are built of such and the first is drawn as a tree. */
    public static OverlaidPicture of(CircuitPicture own, Netlist first, Netlist second) {
        if (own instanceof DotPicture tree) {
            Optional<PartialProductDifference> found = PartialProductDifference.of(first, second);
            if (found.isPresent()) {
                PartialProductDifference products = found.get();
                List<MarkedPicture.Mark> marks = DifferenceMarks.ofPartialProducts(tree, products.lessInFirst(),
                        products.lessInSecond());
                return new OverlaidPicture(new MarkedPicture(own, marks), new Difference(Compared.PARTIAL_PRODUCTS,
                        products.lessInFirst().size(), products.lessInSecond().size(), products.missingInBoth()));
            }
        }
        return new OverlaidPicture(own, Difference.NONE);
    }
}
