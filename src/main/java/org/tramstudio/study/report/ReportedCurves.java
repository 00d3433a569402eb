package org.tramstudio.study.report;

import org.tramstudio.study.plot.EpochCurves;

/**
 * How a design came about.
 *
 * @param design which one
 * @param picture loss, accuracy and Θ of its typical seed by epoch
 */
public record ReportedCurves(ReportedDesign design, EpochCurves picture) {
}
