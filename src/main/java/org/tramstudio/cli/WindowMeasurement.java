package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Measures how the window answers. The window lies above the command line, so the measurement is handed in. */
@FunctionalInterface
public interface WindowMeasurement {

    /**
     * What was measured.
     *
     * @param firstWindow from the start of the process to the first frame of the window
     * @param rows one for each kind of work, without and with a training beside
     * @param before memory before the live plots
     * @param after memory after them
     */
    record Times(Duration firstWindow, List<Row> rows, Memory before, Memory after) {

        /** Copies the list. */
        public Times {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How the window answered while something was done with it.
     *
     * @param work what was done, and beside what
     * @param framesPerSecond pictures drawn in a second
     * @param longestStall the longest time in which the window's thread took nothing on
     * @param answers to a slider that is dragged; empty where none is
     */
    record Row(String work, double framesPerSecond, Duration longestStall, Optional<Answers> answers) {
    }

    /**
     * Multipliers that were mapped, measured and drawn while a slider moved.
     *
     * @param perSecond how many in a second
     * @param median time from the slider's move to the frame that shows what it leads to
     * @param late as {@code median}, which 95 of 100 answers keep to
     */
    record Answers(double perSecond, Duration median, Duration late) {
    }

    /**
     * Memory in use.
     *
     * @param heapBytes of Java's heap, after cleaning it up
     * @param residentBytes of the process; 0 where the system does not tell
     */
    record Memory(long heapBytes, long residentBytes) {
    }

    /**
     * Opens a copy of a project without a display, works with the window, alone and beside a training, and follows the
     * training's live plots.
     *
     * @param project folder of a project that can be trained
     * @param live how long the live plots are followed; zero for the window alone, without a training
     * @throws IOException if the window does not get ready or the project cannot be trained
     */
    Times measure(Path project, Duration live) throws IOException;
}
