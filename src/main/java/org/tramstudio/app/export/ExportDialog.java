package org.tramstudio.app.export;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.study.DesignPoint;

/** The window of the export, above the main window. FX thread only. */
public final class ExportDialog {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    private final ExportModel model;
    private final Theme theme;
    private final Stage stage = new Stage();
    private boolean built;

    /** Prepares the window; it opens with the first offer. */
    public ExportDialog(ExportModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
    }

    /** Offers the multiplier on the screen. */
    public void showMultiplier(Window owner) {
        model.offerMultiplier();
        open(owner);
    }

    /** Offers the multipliers of designs. */
    public void showDesigns(Window owner, List<DesignPoint> designs) {
        model.offerDesigns(designs);
        open(owner);
    }

    private void open(Window owner) {
        if (!built) {
            built = true;
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
            stage.setTitle("Export");
            stage.setScene(new Scene(new ExportPane(model, stage::hide), WIDTH, HEIGHT));
            theme.dress(stage.getScene());
        }
        stage.show();
        stage.toFront();
    }
}
