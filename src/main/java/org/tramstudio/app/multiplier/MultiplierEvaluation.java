package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.OverlaidPicture;
import org.tramstudio.app.workspace.CircuitMeasures;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/**
 * A multiplier with everything that the view tells of it at once.
 *
 * @param subject what was asked for
 * @param shown the multiplier
 * @param picture its circuit; empty where only its products are known
 * @param measured errors over all operand pairs, or over random ones where there are too many
 * @param errors of all operand pairs, or of a sample, as a picture; empty where nothing is known of them
 * @param charts the errors of all operand pairs, or of a sample, by product bit and by size; empty where nothing is known of them
 * @param predictedPower f_power(Θ) (Eq. 5), 0 to 1; empty where no Θ led to the circuit
 * @param mappedPower cost of the circuit over the accurate multiplier's; empty where there is no circuit
 * @param columnCosts cost of every column, column 0 first; empty where there is no circuit
 * @param truncatedColumns k, where the product table is that of k truncated columns
 * @param comparison with a second multiplier; the picture then has marks
 */
record MultiplierEvaluation(Subject subject, ShownMultiplier shown, Optional<CircuitPicture> picture,
                            Optional<MeasuredErrors> measured, Optional<ErrorGrid> errors,
                            Optional<ErrorFigures> charts, OptionalDouble predictedPower,
                            OptionalDouble mappedPower, List<ColumnCost> columnCosts, OptionalInt truncatedColumns,
                            Optional<MultiplierComparison> comparison) {

    MultiplierEvaluation {
        columnCosts = List.copyOf(columnCosts);
    }

    /**
     * The cost of one column, in units of one AND gate.
     *
     * @param accurate of the accurate multiplier that mapping started from; where none is known, the same as {@code kept}
     * @param kept of the circuit
     */
    record ColumnCost(double accurate, double kept) {
    }

    /** As {@link #of(Subject, Optional)}, with nothing evaluated before. */
    static MultiplierEvaluation of(Subject subject) {
        return of(subject, Optional.empty());
    }

    /**
     * Maps and measures; takes milliseconds, so not on the FX thread.
     *
     * @param subject what is asked for
     * @param last the evaluation before, of which the new one keeps what is the same
     */
    static MultiplierEvaluation of(Subject subject, Optional<MultiplierEvaluation> last) {
        return switch (subject) {
            case Subject.Mapping mapping -> mapped(mapping, mapping.choice().map(), last);
            case Subject.Edited edited ->
                    edited(edited, MultiplierDocument.edited(edited.choice(), edited.ties()).build(), last);
            case Subject.Import imported -> imported(imported);
        };
    }

    /** The same beside a second multiplier; takes milliseconds, so not on the FX thread. */
    MultiplierEvaluation beside(SecondMultiplier second) {
        MultiplierComparison found = MultiplierComparison.of(shown, picture, second);
        return new MultiplierEvaluation(subject, shown, found.overlay().map(OverlaidPicture::picture).or(() -> picture),
                measured, errors, charts, predictedPower, mappedPower, columnCosts, truncatedColumns, Optional.of(found));
    }

    /** The same beside nothing. */
    MultiplierEvaluation alone() {
        return comparison.map(found -> new MultiplierEvaluation(subject, shown, found.unmarked(), measured, errors, charts,
                predictedPower, mappedPower, columnCosts, truncatedColumns, Optional.empty())).orElse(this);
    }

    private static MultiplierEvaluation mapped(Subject.Mapping mapping, MappedMultiplier multiplier,
                                               Optional<MultiplierEvaluation> last) {
        MultiplierChoice choice = mapping.choice();
        OptionalDouble predicted = choice.method() == MappingMethod.DIRECT ? OptionalDouble.empty()
                : OptionalDouble.of(ColumnPowerModel.of(choice.architecture(), choice.width()).predicted(choice.theta()));
        return measured(mapping, new ShownMultiplier.Mapped(multiplier), multiplier, mapping.tree().of(choice.method()), last,
                predicted);
    }

    /** No Θ led to a circuit that was edited, so there is no prediction. */
    private static MultiplierEvaluation edited(Subject.Edited edited, MappedMultiplier multiplier,
                                               Optional<MultiplierEvaluation> last) {
        return measured(edited, new ShownMultiplier.Edited(multiplier), multiplier, edited.tree(), last,
                OptionalDouble.empty());
    }

    private static CircuitPicture picture(MappedMultiplier multiplier, TreeKind tree, Optional<MultiplierEvaluation> last) {
        return tree == TreeKind.BUILT ? CircuitPicture.of(multiplier.netlist())
                : last.flatMap(MultiplierEvaluation::picture)
                        .flatMap(drawn -> drawn.withRemovals(multiplier.accurate(), multiplier.ties())).orElseGet(() -> CircuitPicture.ofRemovals(multiplier.accurate(), multiplier.ties()));
    }

    private static MultiplierEvaluation measured(Subject subject, ShownMultiplier shown, MappedMultiplier multiplier,
                                                 TreeKind tree, Optional<MultiplierEvaluation> last,
                                                 OptionalDouble predicted) {
        CircuitPicture picture = picture(multiplier, tree, last);
        Optional<MultiplierEvaluation> same = last.filter(before -> before.isOf(multiplier));
        FoundErrors errors = same.map(MultiplierEvaluation::foundErrors).orElseGet(() -> FoundErrors.of(shown));
        return new MultiplierEvaluation(subject, shown, Optional.of(picture), errors.measured(), errors.grid(),
                errors.charts(), predicted,
                OptionalDouble.of(multiplier.normalizedCost()),
                same.map(MultiplierEvaluation::columnCosts)
                        .orElseGet(() -> columnCosts(multiplier.accurate(), multiplier.netlist())),
                same.map(MultiplierEvaluation::truncatedColumns).orElseGet(() -> multiplier.products().stream()
                        .flatMapToInt(MultiplierEvaluation::truncatedColumns).findFirst()),
                Optional.empty());
    }

    /** Whether it is of the same circuit, made of the same accurate one; another Θ can lead to it. */
    private boolean isOf(MappedMultiplier multiplier) {
        return shown.mapped().filter(known -> known.netlist().equals(multiplier.netlist())
                && known.accurate().equals(multiplier.accurate())).isPresent();
    }

    private FoundErrors foundErrors() {
        return new FoundErrors(measured, errors, charts);
    }

    private static MultiplierEvaluation imported(Subject.Import imported) {
        ShownMultiplier shown = new ShownMultiplier.Imported(imported.circuit(), imported.reference());
        FoundErrors errors = FoundErrors.of(shown);
        return new MultiplierEvaluation(imported, shown,
                shown.netlist().map(netlist -> CircuitPicture.of(netlist, imported.theta())),
                errors.measured(), errors.grid(), errors.charts(), predictedPower(imported),
                CircuitMeasures.mappedPower(shown),
                shown.netlist().map(netlist -> columnCosts(startOf(imported, netlist), netlist)).orElse(List.of()),
                shown.table().stream().flatMapToInt(MultiplierEvaluation::truncatedColumns).findFirst(),
                Optional.empty());
    }

    /** A circuit of others started from nothing that is known. */
    private static Netlist startOf(Subject.Import imported, Netlist netlist) {
        return imported.theta().isEmpty() ? netlist
                : MultiplierGenerator.generate(imported.reference(), netlist.operands(), FinalAdder.RIPPLE);
    }

    private static OptionalDouble predictedPower(Subject.Import imported) {
        return imported.theta().stream().mapToDouble(theta ->
                ColumnPowerModel.of(imported.reference(), theta.width()).predicted(theta)).findFirst();
    }

    private static IntStream truncatedColumns(ProductTable table) {
        boolean square = table.operands().weightWidth() == table.operands().activationWidth();
        return square && !table.operands().signed() ? ColumnTruncation.recognize(table).stream() : IntStream.empty();
    }

    private static List<ColumnCost> columnCosts(Netlist accurate, Netlist kept) {
        return IntStream.range(0, kept.product().size())
                .mapToObj(column -> new ColumnCost(ComponentCosts.ASAP7.of(accurate, column),
                        ComponentCosts.ASAP7.of(kept, column)))
                .toList();
    }

    /** The errors without how far they can be relied on. */
    Optional<ErrorMetrics> metrics() {
        return measured.map(MeasuredErrors::metrics);
    }

    /** Cost of the circuit, in units of one AND gate. */
    double cost() {
        return columnCosts.stream().mapToDouble(ColumnCost::kept).sum();
    }

    /** Cost of the accurate multiplier, in units of one AND gate. */
    double accurateCost() {
        return columnCosts.stream().mapToDouble(ColumnCost::accurate).sum();
    }
}
