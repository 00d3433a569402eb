/** The report of a study as the window writes it, and the drawings that it takes from the window. */
package org.tramstudio.app.report;
