package org.tramstudio.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.NetworkFileNames;

/** Where the images come from: drawn by the program, or the user's, which may be brought to one size. */
final class ImageFields extends VBox {

    private final RadioButton glyphs = new RadioButton("Glyphs, drawn by the program");
    private final RadioButton files = new RadioButton("My images:");
    private final FileLine images;
    private final ComboBox<String> size = new ComboBox<>();
    private final Label note = new Label();
    private final HBox sizeLine;
    private final ReadOnlyObjectWrapper<ImageChoice> chosen = new ReadOnlyObjectWrapper<>(new ImageChoice.Glyphs());

    ImageFields(Dialogs dialogs) {
        super(6);
        ToggleGroup group = new ToggleGroup();
        glyphs.setToggleGroup(group);
        files.setToggleGroup(group);
        glyphs.setSelected(true);
        glyphs.setId("new-glyphs");
        files.setId("new-files");
        Tooltips.explain(glyphs, "Small grey images that need no download");
        Tooltips.explain(files, "One folder a class of PNG or JPEG images, CIFAR-10 and CIFAR-100 in their binary or "
                + "Python form, the IDX files of MNIST and its like, or NumPy arrays; packed or not");
        images = new FileLine("new-images", "Folder or file of images", "Folder, zip, tar.gz or npz of your images")
                .browse("Folder…", "Choose the folder of the images",
                        () -> dialogs.chooseFolder("Folder of images"))
                .browse("File…", "Choose a packed file of images", () -> dialogs.chooseFile("File of images",
                        "Packed images", NetworkFileNames.patterns(NetworkFileNames.IMAGES)));
        sizeLine = sizeLine();
        VBox own = new VBox(6, images, sizeLine);
        own.getStyleClass().add("indented");
        getChildren().addAll(glyphs, files, own);
        offerSizes(List.of());
        List.of(group.selectedToggleProperty(), images.text(), size.getEditor().textProperty(), disabledProperty())
                .forEach(field -> field.subscribe(this::check));
        check();
    }

    /** What is chosen; images at a blank place while the path cannot be read. */
    ReadOnlyObjectProperty<ImageChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses images of the user's. */
    void choose(Path place) {
        files.setSelected(true);
        images.set(place);
    }

    /** Offers the sizes that a network takes; a size that was typed or chosen before stays. */
    void offerSizes(List<Integer> sides) {
        String before = size.getEditor().getText();
        size.getItems().setAll(Stream.concat(Stream.of(ImageChoice.Files.AS_THEY_ARE),
                sides.stream().map(String::valueOf)).toList());
        setSize(before.isBlank() ? ImageChoice.Files.AS_THEY_ARE : before);
        note.setText("pixels high and wide");
    }

    /** Chooses the one size that a network takes; images that have it already need not be resized. */
    void fixSize(int side) {
        size.getItems().setAll(String.valueOf(side), ImageChoice.Files.AS_THEY_ARE);
        setSize(String.valueOf(side));
        note.setText("The network takes " + side + " × " + side + " only; \"" + ImageChoice.Files.AS_THEY_ARE
                + "\" where the images have that size already");
    }

    /** Takes a size back that one network alone needs. */
    void freeSize() {
        setSize(ImageChoice.Files.AS_THEY_ARE);
        offerSizes(List.of());
    }

    private void setSize(String text) {
        size.setValue(text);
        size.getEditor().setText(text);
    }

    private HBox sizeLine() {
        size.setId("new-image-size");
        size.setEditable(true);
        size.setPrefWidth(120);
        size.setMinWidth(USE_PREF_SIZE);
        TextSize.grow(size);
        size.setAccessibleText("Image size");
        Tooltips.explain(size, "Height and width that image files are brought to: the shorter side is resized, then the "
                + "middle is cut out, as published networks expect; files of several sizes need it. The list has sizes "
                + "that the network takes. Images of CIFAR, of the MNIST family and of NumPy keep their size");
        note.setId("new-image-size-note");
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(note, Priority.ALWAYS);
        Label name = new Label("Size");
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(size);
        HBox line = new HBox(6, name, size, note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void check() {
        images.lock(!files.isSelected());
        sizeLine.setDisable(!files.isSelected());
        chosen.set(files.isSelected() ? new ImageChoice.Files(place(), size.getEditor().getText())
                : new ImageChoice.Glyphs());
    }

    private Path place() {
        try {
            return images.path();
        } catch (InvalidPathException notAPath) {
            return Path.of("");
        }
    }
}
