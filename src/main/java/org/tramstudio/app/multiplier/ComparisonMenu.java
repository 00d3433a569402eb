package org.tramstudio.app.multiplier;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.OfferedMultiplier;

/** Chooses the multiplier that is laid over the one on the screen. */
final class ComparisonMenu extends MenuButton {

    private final MultiplierModel model;
    private final ComparisonModel comparison;

    ComparisonMenu(MultiplierModel model, ComparisonModel comparison) {
        super("Overlay");
        this.model = model;
        this.comparison = comparison;
        setId("overlay-menu");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Overlay a second multiplier");
        Tooltips.explain(this, "Lay a second multiplier over this one: the diagram marks what was removed only here, only "
                + "there and in both, and its figures and costs stand beside (Escape ends it)");
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        if (model.second().get().isPresent()) {
            getItems().addAll(item("End the comparison", comparison::end), new SeparatorMenuItem());
        }
        List<OfferedMultiplier> offers = comparison.offers();
        offers.stream().filter(offer -> offer.kind() == OfferedMultiplier.Kind.ACCURATE)
                .forEach(offer -> getItems().add(item(offer)));
        addPart("Presets of Θ", comparison.presets().stream()
                .map(preset -> item(preset.title(), () -> comparison.choose(preset))).toList());
        for (OfferedMultiplier.Kind kind : OfferedMultiplier.Kind.values()) {
            if (kind != OfferedMultiplier.Kind.ACCURATE) {
                addPart(kind.title(), offers.stream().filter(offer -> offer.kind() == kind).map(this::item).toList());
            }
        }
        if (getItems().isEmpty()) {
            MenuItem nothing = new MenuItem("Nothing is mapped yet");
            nothing.setDisable(true);
            getItems().add(nothing);
        }
    }

    private void addPart(String title, List<MenuItem> items) {
        if (!items.isEmpty()) {
            Menu part = new Menu(title);
            part.setMnemonicParsing(false);
            part.getItems().setAll(items);
            getItems().add(part);
        }
    }

    private MenuItem item(OfferedMultiplier offer) {
        MenuItem item = item(offer.title() + offer.obstacle().map(reason -> " (" + reason + ")").orElse(""),
                () -> comparison.choose(offer));
        item.setDisable(offer.obstacle().isPresent());
        return item;
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
