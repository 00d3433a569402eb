package org.tramstudio.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.tramstudio.app.theme.Theme;

/** The life of the program's window. */
public final class StudioApplication extends Application {

    private Optional<StudioWindow> window = Optional.empty();

    @Override
    public void start(Stage stage) {
        Theme theme = Theme.ofDesktop();
        theme.followWindows();
        StudioWindow opened = new StudioWindow(stage, theme, Services.ofDesktop());
        window = Optional.of(opened);
        opened.show(getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    @Override
    public void stop() {
        window.ifPresent(StudioWindow::shutDown);
    }
}
