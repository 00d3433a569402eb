package org.tramstudio.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;

/** The real FX thread, kept busy. */
class FxWatchdogTest {

    private static final long BUSY_MILLISECONDS = 700;

    @Test
    void aBusyFxThreadIsCaughtInTheAct() throws InterruptedException {
        Stalls stalls = new Stalls();
        try (FxWatchdog watchdog = new FxWatchdog(stalls)) {
            FxToolkit.run(watchdog::start);
            TimeUnit.MILLISECONDS.sleep(300);
            FxToolkit.run(FxWatchdogTest::keepBusy);
            FxToolkit.await("the stall is noted", () -> stalls.summary().count() > 0);
        }
        assertTrue(stalls.summary().last().stream().anyMatch(stall -> stall.place().contains("keepBusy")
                && stall.length().toMillis() >= 200), stalls.summary().toString());
    }

    private static void keepBusy() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLISECONDS);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
