package org.tramstudio.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.project.bundle.BundleFile;
import org.tramstudio.project.bundle.BundlePlan;

/** A file that will be written: where it lies, how large it is, what it is for. */
final class FileCell extends ListCell<BundlePlan.Planned> {

    private static final double KIBI = 1024;

    private final ExportModel model;
    private final Label path = new Label();
    private final Label size = new Label();
    private final Label purpose = new Label();
    private final VBox box;

    FileCell(ExportModel model) {
        this.model = model;
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        size.setMinWidth(Region.USE_PREF_SIZE);
        size.getStyleClass().addAll("muted", "number");
        purpose.getStyleClass().addAll("muted", "small");
        purpose.setMinWidth(0);
        purpose.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox first = new HBox(8, path, size);
        first.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(first, purpose);
        box.setPrefWidth(0);
    }

    @Override
    protected void updateItem(BundlePlan.Planned file, boolean empty) {
        super.updateItem(file, empty);
        if (empty || file == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean present = model.prepared().get().filter(made -> made.present().contains(file.path())).isPresent();
        path.setText(file.path());
        size.setText(size(file.file()));
        purpose.setText((present ? "Will be replaced. " : "") + file.file().purpose());
        Tooltips.explain(path, file.path());
        Tooltips.explain(purpose, purpose.getText());
        setAccessibleText(file.path() + ", " + size.getText() + ". " + purpose.getText());
        setGraphic(box);
    }

    private static String size(BundleFile file) {
        if (file.bytes().isEmpty()) {
            return "";
        }
        String kibi = Numbers.decimals(file.bytes().getAsLong() / KIBI, 1) + " KiB";
        return file.isAtLeast() ? "over " + kibi : kibi;
    }
}
