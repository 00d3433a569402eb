package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tramstudio.circuit.ErrorMetrics;

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
