package org.tramstudio.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tramstudio.app.settings.ComputeModel;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.task.ComputePriority;

/** The life of the program's window. */
public final class StudioApplication extends Application {

    private final WindowMemory memory = WindowMemory.ofThisUser();
    private Optional<WindowState> before = Optional.empty();
    private Optional<StudioWindow> window = Optional.empty();

    @Override
    public void start(Stage stage) {
        ComputePriority.lower();
        before = memory.read();
        Theme theme = before.flatMap(WindowState::colorScheme).map(Theme::new).orElseGet(Theme::ofDesktop);
        before.flatMap(WindowState::habits).ifPresent(habits -> theme.textSize().set(habits.textPercent()));
        theme.followWindows();
        StudioWindow opened = new StudioWindow(stage, theme, Services.ofDesktop());
        window = Optional.of(opened);
        opened.compute().useThreads(before.flatMap(WindowState::habits).flatMap(WindowState.Habits::threads).orElse(ComputeModel.USUAL));
        // whose window was never left before is new here
        before.ifPresentOrElse(left -> restore(left, stage, opened), opened.tour()::offer);
        stage.setOnHidden(hidden -> memory.write(state(stage, theme, opened)));
        opened.show(getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    @Override
    public void stop() {
        window.ifPresent(StudioWindow::shutDown);
    }

    private static void restore(WindowState left, Stage stage, StudioWindow opened) {
        Rectangle2D wanted = left.bounds();
        Screen screen = Screen.getScreensForRectangle(wanted).stream().findFirst().orElseGet(Screen::getPrimary);
        Rectangle2D bounds = left.boundsWithin(screen.getVisualBounds());
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(left.maximized());
        opened.main().placeDividers(left.dividers());
        left.habits().ifPresent(habits -> {
            opened.recentlyUsed().restore(habits.recentlyUsed());
            opened.showCompareColumns(habits.compareColumns());
            opened.acceptedLosses().restore(habits.acceptedLosses());
            habits.published().ifPresent(opened.publishedResults()::set);
            habits.exportedKinds().ifPresent(opened.exported()::restoreKinds);
            habits.memoryLimit().ifPresent(opened.compute()::limitMemory);
        });
    }

    /** A maximised window goes back to the size that it had before; colours are kept once they differ from the desktop's. */
    private WindowState state(Stage stage, Theme theme, StudioWindow opened) {
        Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D bounds = stage.isMaximized() ? before.map(WindowState::bounds).orElse(now) : now;
        boolean chosen = before.flatMap(WindowState::colorScheme).isPresent()
                || theme.scheme() != Platform.getPreferences().getColorScheme();
        Optional<ColorScheme> scheme = Optional.of(theme.scheme()).filter(any -> chosen);
        return WindowState.of(bounds, stage.isMaximized(), scheme, opened.main().dividers())
                .with(new WindowState.Habits(theme.textSize().percent().get(), opened.recentlyUsed().keys(),
                        opened.compareColumns(), opened.acceptedLosses().byProject(),
                        Optional.of(opened.publishedResults().get()), Optional.of(opened.exported().kindNames()),
                        Optional.of(opened.compute().threads().get()), Optional.of(opened.compute().memory().get())));
    }
}
