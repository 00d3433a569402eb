package org.tramstudio.app.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.NetworkFileNames;

/** Where the images come from: drawn by the program, or the user's. */
final class ImageFields extends VBox {

    private final RadioButton glyphs = new RadioButton("Glyphs, drawn by the program");
    private final RadioButton files = new RadioButton("My images:");
    private final FileLine images;
    private final ReadOnlyObjectWrapper<Optional<Path>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

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
        getChildren().addAll(glyphs, files, images);
        List.of(group.selectedToggleProperty(), images.text(), disabledProperty())
                .forEach(field -> field.subscribe(this::check));
        check();
    }

    /** The user's images; empty for the glyphs, and while the path cannot be read. */
    ReadOnlyObjectProperty<Optional<Path>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses images of the user's. */
    void choose(Path place) {
        files.setSelected(true);
        images.set(place);
    }

    private void check() {
        images.lock(!files.isSelected());
        try {
            chosen.set(files.isSelected() ? Optional.of(images.path()) : Optional.empty());
        } catch (InvalidPathException notAPath) {
            chosen.set(Optional.of(Path.of("")));
        }
    }
}
