package org.tramstudio.app.tree;

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

        /** Where nothing can be compared. */
        static final Difference NONE = new Difference(Compared.NOTHING, 0, 0, 0);

        /**
         * The counts as a sentence.
         *
         * @param inFirst says that something is so in the first alone, for example {@code "in A alone"}
         * @param inSecond says the same of the second
         */
        public String words(String inFirst, String inSecond) {
            boolean same = firstOnly == 0 && secondOnly == 0;
            String counts = " " + inFirst + ": " + firstOnly + ", " + inSecond + ": " + secondOnly + ", in both: " + both
                    + ".";
            return switch (compared) {
                case SIGNALS -> same ? "The same signals are removed in both." : "Signals removed" + counts;
                case PARTIAL_PRODUCTS -> same ? "The same partial products are kept in both."
                        : "Partial products dropped or merged" + counts;
                case NOTHING -> "What differs is not marked: not both circuits are trees of partial products.";
            };
        }
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
        return new PicturePair(one, other, Difference.NONE);
    }

    private static PicturePair ofRemovals(MappedMultiplier first, MappedMultiplier second, RemovalDifference found) {
        return new PicturePair(marked(DotPicture.ofRemovals(first.accurate(), first.ties()), found.firstOnly(),
                found.secondOnly()), marked(DotPicture.ofRemovals(second.accurate(), second.ties()),
                found.secondOnly(), found.firstOnly()), new Difference(Compared.SIGNALS, found.firstOnly().size(),
                found.secondOnly().size(), found.both().size()));
    }

    private static CircuitPicture marked(DotPicture picture, Set<Signal.CellOutput> here,
                                         Set<Signal.CellOutput> there) {
        return new MarkedPicture(picture, DifferenceMarks.ofSignals(picture, here, there, Set.of()));
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
        return new MarkedPicture(picture, DifferenceMarks.ofPartialProducts(picture, here, there));
    }
}
