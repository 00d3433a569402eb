package org.tramstudio.app;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;

/** That nothing goes on in a window that was closed, which would keep all of it in memory. */
class ClosedWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aClosedWindowIsForgotten() {
        WeakReference<StudioWindow> closed = openAndClose();
        // the toolkit itself remembers the window that was used last
        openAndClose();
        FxToolkit.await("the closed window is forgotten", () -> {
            System.gc();
            return closed.get() == null;
        });
    }

    private WeakReference<StudioWindow> openAndClose() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            for (Destination view : Destination.values()) {
                FxToolkit.run(() -> studio.window().main().goTo(view));
                studio.settle();
            }
            return new WeakReference<>(studio.window());
        }
    }
}
