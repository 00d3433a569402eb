package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.tree.Walk;

/** Plays the walk through the circuit, and says in a sentence what happens at each step. */
final class WalkBar extends VBox {

    private static final String ADVICE = "Play walks through the circuit, from the partial products to the product.";

    private final WalkPlayer player;
    private final Label place = new Label();
    private final Label sentence = new Label();

    WalkBar(WalkPlayer player) {
        super(4);
        this.player = player;
        place.setId("walk-place");
        place.getStyleClass().addAll("small", "muted");
        place.setMinWidth(USE_PREF_SIZE);
        sentence.setId("walk-sentence");
        sentence.getStyleClass().add("walk-sentence");
        sentence.setWrapText(true);
        FlowPane controls = new FlowPane(8, 4, buttons(), speeds(), place);
        controls.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(controls, sentence);
        player.walk().subscribe(this::show);
        player.step().subscribe(this::show);
    }

    private HBox buttons() {
        ObservableValue<Optional<String>> noCircuit = player.walk().map(walk -> walk.isPresent() ? Optional.empty()
                : Optional.of("There is no circuit to walk through"));
        ActionButton back = new ActionButton("Back", "The step before (left arrow)", player::back, noCircuit);
        back.button().setId("walk-back");
        ActionButton play = new ActionButton("Play", "Walk through the circuit step by step, or pause (space)",
                player::playOrPause, noCircuit).icon(new Icon(IconShape.PLAY));
        play.button().setId("walk-play");
        player.playing().subscribe(playing -> {
            play.button().setText(playing ? "Pause" : "Play");
            play.icon(new Icon(playing ? IconShape.PAUSE : IconShape.PLAY));
        });
        ActionButton next = new ActionButton("Next", "The next step (right arrow)", player::forward, noCircuit);
        next.button().setId("walk-forward");
        HBox row = new HBox(4, back, play, next);
        List.of(back, play, next).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Segments<WalkSpeed> speeds() {
        Segments<WalkSpeed> speeds = new Segments<>("walk-speed", List.of(WalkSpeed.values()), WalkSpeed::title,
                WalkSpeed::explanation, player.speed(), player::setSpeed);
        speeds.getStyleClass().add("small-segments");
        speeds.setMaxHeight(USE_PREF_SIZE);
        return speeds;
    }

    private void show() {
        Optional<Walk> walk = player.walk().get();
        OptionalInt step = player.step().get();
        if (walk.isPresent() && step.isPresent()) {
            List<Walk.Step> steps = walk.get().steps();
            place.setText("step " + (step.getAsInt() + 1) + " of " + steps.size());
            sentence.setText(steps.get(step.getAsInt()).sentence());
        } else {
            place.setText("");
            sentence.setText(walk.isPresent() ? ADVICE : "There is no circuit to walk through: only its products are known.");
        }
    }
}
