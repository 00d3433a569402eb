package org.tramstudio.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;

/** Finds controls that a screen reader or a learner would find no words for. */
public final class ControlWords {

    private ControlWords() {
    }

    /** The controls below {@code root} that have no name or no explanation, each with what it lacks. */
    public static List<String> missing(Node root) {
        List<String> missing = new ArrayList<>();
        collect(root, missing);
        return missing;
    }

    private static void collect(Node node, List<String> missing) {
        boolean operable = node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof Slider
                || node instanceof TextInputControl;
        boolean partOfAnother = node.getId() == null;
        if (operable && !partOfAnother) {
            Control control = (Control) node;
            boolean named = control.getAccessibleText() != null
                    || control instanceof Labeled labeled && !labeled.getText().isBlank();
            if (!named) {
                missing.add(node.getId() + " has no name");
            }
            if (control.getTooltip() == null && !(control instanceof Slider)) {
                missing.add(node.getId() + " has no tooltip");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, missing));
        }
    }
}
