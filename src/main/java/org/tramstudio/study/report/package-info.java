/** The report of a study: what it found, with its figures, tables and caveats, as one HTML file or as PDF. */
package org.tramstudio.study.report;
