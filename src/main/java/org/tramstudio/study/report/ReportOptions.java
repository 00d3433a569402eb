package org.tramstudio.study.report;

import java.time.LocalDate;
import java.util.Optional;
import org.tramstudio.study.PowerKind;

/**
 * What a report is asked for.
 *
 * @param kind the power to judge designs by
 * @param loss share of right answers that may be lost, 0 to 1
 * @param version of the program
 * @param date of the report
 */
public record ReportOptions(PowerKind kind, double loss, String version, LocalDate date) {

    /** What is accepted unless somebody says otherwise, in points of accuracy. */
    public static final double STANDARD_POINTS = 1;

    /** The version that the program's file tells, or that there is none. */
    public static String programVersion() {
        return Optional.ofNullable(ReportOptions.class.getPackage().getImplementationVersion()).orElse("(built from source)");
    }
}
