package org.tramstudio.app.start;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.Project;
import org.tramstudio.task.BackgroundTask;

/** A sample project as a card; the whole card is the button. */
final class SampleCard extends Button {

    private static final double PADDING = 13;

    SampleCard(Project project, ObservableValue<Palette> palette, Background background, Runnable open) {
        getStyleClass().add("sample-card");
        setId("sample-" + project.folder().getFileName().toString().toLowerCase(Locale.ROOT));
        Label title = new Label(project.title());
        title.getStyleClass().add("heading");
        Label description = new Label(project.description());
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        description.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label action = new Label("Open");
        action.getStyleClass().add("card-action");
        VBox content = new VBox(picture(project, palette, background), title, description, space, action);
        content.getStyleClass().add("card-content");
        content.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING));
        content.prefHeightProperty().bind(heightProperty().subtract(2 * PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(1);
        setAccessibleText("Open the sample " + project.title());
        Tooltips.explain(this, "Open this sample project");
        setOnAction(event -> open.run());
    }

    private static CardPicture picture(Project project, ObservableValue<Palette> palette, Background background) {
        if (project.dataset().isEmpty()) {
            return new CardPicture(new DotMotif(), palette);
        }
        if (project.dataset().get() instanceof DatasetReference.Files) {
            return new CardPicture(new PixelMotif(), palette);
        }
        GlyphMotif glyphs = new GlyphMotif();
        CardPicture picture = new CardPicture(glyphs, palette);
        background.startQuietly(new BackgroundTask<>("Draw glyphs", control -> GlyphMotif.paint()), painted -> {
            glyphs.show(painted);
            picture.draw();
        }, FailureReport::of);
        return picture;
    }
}
