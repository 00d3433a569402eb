package org.tramstudio.app.explore;

import java.util.function.Supplier;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;

/** An axis that shows a range of its own making until the user zooms, and again after a reset. */
final class FittedAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Range> wanted;

    FittedAxis(Supplier<Range> wanted) {
        this.wanted = wanted;
        autoAdjustRange();
    }

    @Override
    protected void autoAdjustRange() {
        // the constructor of the super class adjusts before there is anything to ask
        if (wanted != null) {
            setRange(wanted.get(), false, false);
        }
    }
}
