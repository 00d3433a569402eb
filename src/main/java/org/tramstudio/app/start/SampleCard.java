package org.tramstudio.app.start;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.task.BackgroundTask;

/** A sample project as a card; the whole card is a button. */
final class SampleCard extends VBox {

    private final Runnable open;

    SampleCard(Project project, ObservableValue<Palette> palette, Background background, Runnable open) {
        this.open = open;
        getStyleClass().add("sample-card");
        setId("sample-" + project.folder().getFileName().toString().toLowerCase(Locale.ROOT));
        Label title = new Label(project.title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label description = new Label(project.description());
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        description.getStyleClass().add("muted");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label action = new Label("Open");
        action.getStyleClass().add("card-action");
        getChildren().addAll(picture(project, palette, background), title, description, space, action);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Open the sample " + project.title());
        Tooltips.explain(this, "Open this sample project");
        setOnMouseClicked(click -> open.run());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                open.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static CardPicture picture(Project project, ObservableValue<Palette> palette, Background background) {
        if (project.dataset().isEmpty()) {
            return new CardPicture(new DotMotif(), palette);
        }
        if (project.dataset().get() instanceof DatasetReference.Files) {
            return new CardPicture(new PixelMotif(project.title().hashCode()), palette);
        }
        GlyphMotif glyphs = new GlyphMotif(project.network().filter(network ->
                network instanceof NetworkReference.BuiltIn builtIn && builtIn.architecture().startsWith("vit")).isPresent());
        CardPicture picture = new CardPicture(glyphs, palette);
        background.startQuietly(new BackgroundTask<>("Draw glyphs", control -> GlyphMotif.paint()), painted -> {
            glyphs.show(painted);
            picture.draw();
        }, FailureReport::of);
        return picture;
    }
}
