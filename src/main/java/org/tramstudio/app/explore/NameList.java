package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.controlsfx.control.CheckComboBox;
import org.tramstudio.app.theme.TextSize;

/** Names that are ticked off a list; as text they are separated by commas. */
final class NameList extends CheckComboBox<String> {

    private static final double WIDTH = 190;

    private final StringProperty text;
    private final ObservableList<String> offered;
    private boolean filling;

    NameList(StringProperty text, ObservableList<String> offered) {
        this.text = text;
        this.offered = offered;
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        TextSize.grow(this);
        // the list inside is what takes the focus and is read out
        skinProperty().subscribe(skin -> getChildrenUnmodifiable()
                .forEach(inner -> inner.accessibleTextProperty().bind(accessibleTextProperty())));
        getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> write());
        text.subscribe(this::fill);
        offered.subscribe(this::fill);
        fill();
    }

    /** What is typed in the project but is not in the library is offered too, so that it can be unticked. */
    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        List<String> chosen = chosen();
        List<String> all = new ArrayList<>(offered);
        chosen.stream().filter(name -> !all.contains(name)).forEach(all::add);
        if (!all.equals(getItems())) {
            getCheckModel().clearChecks();
            getItems().setAll(all);
        }
        for (String name : all) {
            if (chosen.contains(name)) {
                getCheckModel().check(name);
            } else {
                getCheckModel().clearCheck(name);
            }
        }
        filling = false;
        setTitle(all.isEmpty() ? "none imported yet" : null);
        setDisable(all.isEmpty());
    }

    private void write() {
        if (!filling) {
            filling = true;
            text.set(getCheckModel().getCheckedItems().stream().collect(Collectors.joining(", ")));
            filling = false;
        }
    }

    private List<String> chosen() {
        return Arrays.stream(text.get().split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
