package org.tramstudio.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.ProjectChange;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.data.DatasetOptions;
import org.tramstudio.data.NormalizationChoice;
import org.tramstudio.project.DatasetReference;

/** How the user's images are read: their size, what becomes of corrupt ones, normalisation. Applied by a button. */
final class ImageOptions extends VBox {

    private static final String AS_THEY_ARE = "as they are";

    private final ComboBox<String> size = new ComboBox<>();
    private final CheckBox skip = new CheckBox("Leave out corrupt images");
    private final ComboBox<NormalizationChoice> normalization = new ComboBox<>();
    private final Label problem = new Label();

    ImageOptions(DatasetReference.Files files, ProjectSession session) {
        super(6);
        DatasetOptions options = files.options();
        size.setId("image-size");
        size.setEditable(true);
        size.getItems().setAll(AS_THEY_ARE, "32", "64", "224");
        size.setPrefWidth(120);
        TextSize.grow(size);
        size.getEditor().setText(options.imageSize().isPresent()
                ? Integer.toString(options.imageSize().getAsInt()) : AS_THEY_ARE);
        size.setAccessibleText("Image size");
        Tooltips.explain(size, "Height and width in pixels: the shorter side is resized, then the middle is cut out, as "
                + "published networks expect; image files of several sizes need it");
        skip.setId("skip-corrupt");
        skip.setSelected(options.skipCorrupt());
        Tooltips.explain(skip, "Decodes every image once when the images are opened, and lists those that were left out "
                + "with the reason");
        normalization.setId("normalisation");
        normalization.getItems().setAll(NormalizationChoice.values());
        normalization.setConverter(new TitleConverter<>(ImageOptions::title));
        normalization.setValue(options.normalization());
        normalization.setAccessibleText("Normalisation");
        Tooltips.explain(normalization, "What pixel values are brought to; published weights need the one that they were "
                + "trained with, most of them ImageNet's");
        problem.getStyleClass().addAll("small", "bad");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        ActionButton apply = new ActionButton("Read again", "Opens the images in this way, and remembers it in the project",
                () -> chosen(options).ifPresent(changed -> session.change(ProjectChange.images(files.with(changed)))));
        apply.button().setId("apply-image-options");
        getChildren().addAll(line("Size", size), line("Normalise", normalization), skip, problem, new HBox(apply));
    }

    private Optional<DatasetOptions> chosen(DatasetOptions before) {
        String typed = size.getEditor().getText().strip();
        DatasetOptions plain = new DatasetOptions(OptionalInt.empty(), before.cropShare(), skip.isSelected(),
                normalization.getValue());
        if (typed.isEmpty() || typed.equals(AS_THEY_ARE)) {
            problem.setText("");
            return Optional.of(plain);
        }
        try {
            DatasetOptions sized = plain.withImageSize(Integer.parseInt(typed));
            problem.setText("");
            return Optional.of(sized);
        } catch (IllegalArgumentException refused) {
            problem.setText("The size must be a whole number from 1 to " + DatasetOptions.LARGEST_SIZE);
            return Optional.empty();
        }
    }

    private static String title(NormalizationChoice choice) {
        return switch (choice) {
            case MEASURED -> "measured on the images";
            case IMAGENET -> "as for ImageNet";
            case HALF -> "to -1 … 1";
            case NONE -> "to 0 … 1";
        };
    }

    private static HBox line(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(76);
        TextSize.grow(label);
        label.setLabelFor(control);
        HBox line = new HBox(6, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What was left out, each file with the reason; nothing if nothing was. */
    static List<Node> problems(List<String> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        ListView<String> list = new ListView<>();
        list.setId("image-problems");
        list.setAccessibleText("Images that were left out");
        list.getItems().setAll(problems);
        list.setPrefHeight(110);
        list.setMinHeight(60);
        Label heading = new Label("LEFT OUT: " + problems.size());
        heading.getStyleClass().addAll("section", "part");
        return List.of(heading, list);
    }
}
