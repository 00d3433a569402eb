package org.tramstudio.app.multiplier;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MeasuredErrors.HalfWidths;

/** The error metrics that the view lists, and how each is written. */
enum ListedMetric {
    ERROR_RATE("er", "ER", Term.ERROR_RATE, Unit.PERCENT, Numbers::percent, ErrorMetrics::errorRate,
            HalfWidths::errorRate),
    NMED("nmed", "NMED", Term.NMED, Unit.PERCENT, Numbers::smallPercent, ErrorMetrics::normalizedMeanErrorDistance,
            HalfWidths::normalizedMeanErrorDistance),
    MRED("mred", "MRED", Term.MRED, Unit.PERCENT, Numbers::smallPercent, ErrorMetrics::meanRelativeErrorDistance,
            HalfWidths::meanRelativeErrorDistance),
    MSE("mse", "MSE", Term.MSE, Unit.NUMBER, value -> Numbers.significant(value, 4), ErrorMetrics::meanSquaredError,
            HalfWidths::meanSquaredError),
    MAX_ERROR("max-ed", "MaxED", Term.MAX_ERROR, Unit.NUMBER, value -> Numbers.count((long) value),
            ErrorMetrics::maxErrorDistance, widths -> Double.NaN),
    BIAS("bias", "Bias", Term.BIAS, Unit.NUMBER, value -> Numbers.significant(value, 4), ErrorMetrics::bias,
            HalfWidths::bias);

    private static final int MARGIN_DIGITS = 2;

    private enum Unit {
        PERCENT,
        NUMBER
    }

    private final String id;
    private final String title;
    private final Term term;
    private final Unit unit;
    private final DoubleFunction<String> form;
    private final ToDoubleFunction<ErrorMetrics> value;
    private final ToDoubleFunction<HalfWidths> margin;

    ListedMetric(String id, String title, Term term, Unit unit, DoubleFunction<String> form,
                 ToDoubleFunction<ErrorMetrics> value, ToDoubleFunction<HalfWidths> margin) {
        this.id = id;
        this.title = title;
        this.term = term;
        this.unit = unit;
        this.form = form;
        this.value = value;
        this.margin = margin;
    }

    /** The end of its labels' ids. */
    String id() {
        return id;
    }

    /** Its short name. */
    String title() {
        return title;
    }

    /** What teaches it. */
    Term term() {
        return term;
    }

    /** Its value; the largest error of a sample is a least one, as pairs that were not drawn may err further. */
    String number(MeasuredErrors errors) {
        return (!errors.exhaustive() && this == MAX_ERROR ? "≥ " : "") + form.apply(value.applyAsDouble(errors.metrics()));
    }

    /** Its value, of a sample with half of the 95 % confidence interval behind it. */
    String words(MeasuredErrors errors) {
        double around = margin.applyAsDouble(errors.halfWidths());
        if (errors.exhaustive() || Double.isNaN(around)) {
            return number(errors);
        }
        return number(errors) + " ± " + switch (unit) {
            case PERCENT -> Numbers.significant(100 * around, MARGIN_DIGITS);
            case NUMBER -> Numbers.significant(around, MARGIN_DIGITS);
        };
    }
}
