package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MeasuredErrors;

/** Error metrics as text and as JSON. */
final class ErrorReport {

    private ErrorReport() {
    }

    /** One key for each component of the record. */
    static ObjectNode json(ErrorMetrics metrics) {
        return Console.object()
                .put("errorRate", metrics.errorRate())
                .put("meanErrorDistance", metrics.meanErrorDistance())
                .put("normalizedMeanErrorDistance", metrics.normalizedMeanErrorDistance())
                .put("meanRelativeErrorDistance", metrics.meanRelativeErrorDistance())
                .put("meanSquaredError", metrics.meanSquaredError())
                .put("maxErrorDistance", metrics.maxErrorDistance())
                .put("worstCaseRelativeError", metrics.worstCaseRelativeError())
                .put("bias", metrics.bias());
    }

    /** As {@link #json(ErrorMetrics)}, with what was measured and, of a sample, how far it can be relied on. */
    static ObjectNode json(MeasuredErrors errors) {
        ObjectNode root = json(errors.metrics()).put("pairs", errors.pairs()).put("exhaustive", errors.exhaustive());
        if (!errors.exhaustive()) {
            MeasuredErrors.HalfWidths half = errors.halfWidths();
            root.putObject("halfWidths").put("errorRate", half.errorRate()).put("meanErrorDistance", half.meanErrorDistance())
                    .put("normalizedMeanErrorDistance", half.normalizedMeanErrorDistance())
                    .put("meanRelativeErrorDistance", half.meanRelativeErrorDistance())
                    .put("meanSquaredError", half.meanSquaredError()).put("bias", half.bias());
        }
        return root;
    }

    /** As {@link #text(ErrorMetrics)}; of a sample, with its confidence intervals. */
    static String text(MeasuredErrors errors) {
        return text(errors.metrics()) + (errors.exhaustive() ? "" : String.format(Locale.ROOT,
                "\n95 %% intervals: error rate ± %.4f %%, MED ± %.6g, bias ± %.6g", 100 * errors.halfWidths().errorRate(),
                errors.halfWidths().meanErrorDistance(), errors.halfWidths().bias()));
    }

    static String text(ErrorMetrics metrics) {
        return String.format(Locale.ROOT, """
                Error rate            %.4f %%
                Mean error (MED)      %.4f
                NMED                  %.6f %%
                MRED                  %.4f %%
                MSE                   %.6f
                Largest error         %d
                Worst relative error  %.4f
                Bias                  %.4f""",
                100 * metrics.errorRate(), metrics.meanErrorDistance(), 100 * metrics.normalizedMeanErrorDistance(),
                100 * metrics.meanRelativeErrorDistance(), metrics.meanSquaredError(), metrics.maxErrorDistance(),
                metrics.worstCaseRelativeError(), metrics.bias());
    }
}
