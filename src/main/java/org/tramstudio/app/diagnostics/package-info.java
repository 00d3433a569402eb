/** What the program knows of itself: where it runs, how it answers, and what to copy into a report of a fault. */
package org.tramstudio.app.diagnostics;
