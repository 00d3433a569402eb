package org.tramstudio.app.explore;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.task.BackgroundTask;

/** The legend of the plot, and beside it whether published results are drawn below the points. */
final class PublishedChoice extends HBox {

    private static final String HELP = "Published multipliers as upright lines at their power, and the authors' run as hollow "
            + "circles. Other networks and power models: not comparable point by point. Point at one to read its figures "
            + "and source";

    PublishedChoice(ExploreModel model, ParetoPlot plot, Workspace workspace, Background background) {
        super(4);
        getStyleClass().add("plot-foot");
        setAlignment(Pos.CENTER_LEFT);
        CheckBox choice = new CheckBox("Published");
        choice.setAccessibleText("Published results");
        choice.setId("published-results");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.selectedProperty().bindBidirectional(model.published());
        Tooltips.explain(choice, HELP);
        Node legend = plot.legend();
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren().addAll(legend, choice);
        visibleProperty().bind(plot.node().visibleProperty());
        model.published().subscribe(wanted -> {
            if (!wanted) {
                plot.publish(Optional.empty());
                return;
            }
            background.startQuietly(new BackgroundTask<>("Read the published results", control -> PublishedResults.bundled()),
                    results -> {
                        if (model.published().get()) {
                            plot.publish(Optional.of(results));
                            Tooltips.explain(choice, HELP + ".\n" + results.claimsInWords());
                        }
                    }, failure -> workspace.message().set(FailureReport.of(failure)));
        });
    }
}
