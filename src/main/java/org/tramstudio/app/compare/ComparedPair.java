package org.tramstudio.app.compare;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.PicturePair;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorDifference;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.project.Project;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/**
 * Two multipliers side by side.
 *
 * @param first the side of A
 * @param second the side of B
 * @param trees what differs between their circuits; empty where there are not two circuits of the same operands
 * @param errors how far their errors are apart; empty where there are not two product tables of the same operands
 * @param errorsObstacle why there is no such difference, as a sentence; empty where there is one
 */
record ComparedPair(Side first, Side second, Optional<PicturePair.Difference> trees, Optional<ErrorDifference> errors,
                    String errorsObstacle) {

    private static final String NO_CIRCUIT = "Only its products are known: a product table has no tree.";

    /**
     * One of the two.
     *
     * @param picture its circuit
     * @param obstacle why there is no picture, as a sentence; empty where there is one
     */
    record Side(Optional<CircuitPicture> picture, String obstacle) {
    }

    /** Maps or reads both, and compares them; takes up to a second, so not on the FX thread. */
    static ComparedPair of(Candidate first, Candidate second, Optional<Project> project) throws IOException {
        return of(KnownMultiplier.of(first, project), KnownMultiplier.of(second, project));
    }

    /** Compares two multipliers. */
    static ComparedPair of(KnownMultiplier first, KnownMultiplier second) {
        if (first.multiplier().isEmpty() || second.multiplier().isEmpty()) {
            return new ComparedPair(alone(first), alone(second), Optional.empty(), Optional.empty(),
                    "The errors of both are needed for their difference.");
        }
        ShownMultiplier one = first.multiplier().get();
        ShownMultiplier other = second.multiplier().get();
        if (!one.operands().equals(other.operands())) {
            return new ComparedPair(alone(first), alone(second), Optional.empty(), Optional.empty(), "A is "
                    + one.operands().description() + ", B " + other.operands().description()
                    + ": their operand pairs are not the same.");
        }
        Optional<ErrorDifference> errors = one.table().flatMap(table -> other.table()
                .map(products -> ErrorDifference.of(table, products)));
        String obstacle = errors.isPresent() ? "" : "Operands of more than " + ProductTable.MAX_OPERAND_BITS / 2
                + " bits have too many pairs to look at each.";
        Optional<PicturePair> pair = pictures(one, other);
        return new ComparedPair(pair.map(pictures -> side(pictures.first())).orElseGet(() -> alone(first)),
                pair.map(pictures -> side(pictures.second())).orElseGet(() -> alone(second)),
                pair.map(PicturePair::difference), errors, obstacle);
    }

    private static Optional<PicturePair> pictures(ShownMultiplier one, ShownMultiplier other) {
        if (one.mapped().isPresent() && other.mapped().isPresent()) {
            return Optional.of(PicturePair.of(one.mapped().get(), other.mapped().get()));
        }
        return one.netlist().flatMap(left -> other.netlist().map(right -> PicturePair.of(left, right)));
    }

    private static Side side(CircuitPicture picture) {
        return new Side(Optional.of(picture), "");
    }

    private static Side alone(KnownMultiplier known) {
        if (known.multiplier().isEmpty()) {
            return new Side(Optional.empty(), known.obstacle());
        }
        ShownMultiplier multiplier = known.multiplier().get();
        Optional<MappedMultiplier> removed = multiplier.mapped()
                .filter(mapped -> mapped.method() == MappingMethod.GREEDY);
        if (removed.isPresent()) {
            return side(CircuitPicture.ofRemovals(removed.get().accurate(), removed.get().ties()));
        }
        Optional<Netlist> netlist = multiplier.netlist();
        return netlist.map(cells -> side(CircuitPicture.of(cells)))
                .orElseGet(() -> new Side(Optional.empty(), NO_CIRCUIT));
    }
}
