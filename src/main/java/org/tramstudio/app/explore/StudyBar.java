package org.tramstudio.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.training.Setting;
import org.tramstudio.training.SettingGroup;

/** The form of a study and the buttons that start, pause and cancel it. */
final class StudyBar extends VBox {

    private static final double GROUP_GAP = 16;
    private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");
    /** Height of the window without the further settings, with room for plot and table. */
    private static final double OTHER_HEIGHT = 590;
    private static final double LEAST_HEIGHT = 104;
    private static final double MOST_HEIGHT = 210;
    /** Its name stands above a field, and a little of what is above that. */
    private static final double ABOVE_FIELD = 32;

    private final ExploreModel model;

    StudyBar(ExploreModel model, ProjectSession session) {
        super(8);
        this.model = model;
        getStyleClass().add("study-bar");
        ScrollPane further = new ScrollPane(sections());
        further.setId("further-settings");
        further.setFitToWidth(true);
        further.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        further.getStyleClass().add("further-settings");
        further.maxHeightProperty().bind(sceneProperty().flatMap(Scene::heightProperty)
                .map(height -> Math.clamp(height.doubleValue() - OTHER_HEIGHT, LEAST_HEIGHT, MOST_HEIGHT)).orElse(MOST_HEIGHT));
        ToggleButton more = new ToggleButton("More…");
        more.setId("more-settings");
        Tooltips.explain(more, "Show the other settings: what is searched, layers, training, quantisation, speed");
        further.visibleProperty().bind(more.selectedProperty());
        further.managedProperty().bind(more.selectedProperty());
        FlowPane usual = fields(StudyForm.USUAL);
        usual.getChildren().add(atFieldHeight(buttons(more, session)));
        getChildren().addAll(usual, further);
        // the view takes the focus when it comes to the front, and what was just opened has no place yet
        model.sought().subscribe(asked -> asked.ifPresent(setting -> Platform.runLater(() -> {
            model.sought().set(Optional.empty());
            show(setting, more, further);
        })));
    }

    private void show(Setting setting, ToggleButton more, ScrollPane further) {
        boolean isFurther = StudyForm.FURTHER.contains(setting);
        more.setSelected(more.isSelected() || isFurther);
        Node field = lookup("#setting-" + setting.option());
        field.requestFocus();
        if (isFurther) {
            applyCss();
            layout();
            Bounds place = further.getContent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
            double room = ((Region) further.getContent()).getHeight() - further.getViewportBounds().getHeight();
            further.setVvalue(room <= 0 ? 0 : Math.clamp((place.getMinY() - ABOVE_FIELD) / room, 0, 1));
        }
    }

    /** The other settings below one another, each group beside its name. */
    private VBox sections() {
        VBox sections = new VBox(12);
        sections.getStyleClass().add("setting-sections");
        for (SettingGroup group : SettingGroup.values()) {
            List<Setting> settings = StudyForm.further(group);
            if (!settings.isEmpty()) {
                Label title = new Label(group.title());
                title.getStyleClass().addAll("section", "setting-group");
                FlowPane fields = fields(settings);
                HBox.setHgrow(fields, Priority.ALWAYS);
                // else its height is that of a pane as narrow as its default
                fields.prefWrapLengthProperty().bind(
                        sections.widthProperty().subtract(title.widthProperty()).subtract(GROUP_GAP));
                sections.getChildren().add(new HBox(GROUP_GAP, title, fields));
            }
        }
        return sections;
    }

    private FlowPane fields(List<Setting> settings) {
        FlowPane pane = new FlowPane(10, 8);
        pane.setRowValignment(VPos.TOP);
        settings.forEach(setting -> pane.getChildren().add(new SettingField(setting, model.form(), model.choices())));
        return pane;
    }

    private HBox buttons(ToggleButton more, ProjectSession session) {
        ObservableValue<Optional<String>> idle = obstacleToSteering(session);
        ActionButton explore = new ActionButton("Explore",
                "Train the designs one after the other; finished ones are kept", model::explore,
                model.obstacle()).primary();
        explore.button().setId("explore");
        ActionButton pause = new ActionButton("Pause", "Let the running study wait, or go on", model::pauseOrResume, idle);
        pause.button().setId("pause");
        session.exploring().subscribe(task -> pause.button().setText(model.isPaused() ? "Resume" : "Pause"));
        ActionButton cancel = new ActionButton("Cancel",
                "Stop the study; finished designs stay, and the unfinished one goes on when you explore again",
                model::cancel, idle);
        cancel.button().setId("cancel");
        HBox buttons = new HBox(6, more, explore, pause, cancel);
        buttons.getChildren().forEach(button -> ((Region) button).setMinWidth(USE_PREF_SIZE));
        buttons.setAlignment(Pos.BOTTOM_LEFT);
        return buttons;
    }

    private ObservableValue<Optional<String>> obstacleToSteering(ProjectSession session) {
        ObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
        session.exploring().subscribe(task -> obstacle.set(
                model.isExploring() ? Optional.empty() : Optional.of("No study is running")));
        return obstacle;
    }

    /** Puts buttons beside the fields, below the line of their names; in a narrow window they have a row of their own. */
    private static Node atFieldHeight(HBox buttons) {
        VBox box = new VBox(buttons);
        box.getStyleClass().add("beside-fields");
        box.layoutXProperty().subscribe(x -> box.pseudoClassStateChanged(WRAPPED, x.doubleValue() < GROUP_GAP));
        return box;
    }
}
