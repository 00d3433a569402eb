package org.tramstudio.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.theme.Theme;

/** The words of the method in the help window. */
class TermListTest {

    @Test
    void everyTermIsListedAndFoundByItsName() {
        TermList list = FxToolkit.call(TermList::new);
        Stage stage = FxToolkit.call(() -> FxToolkit.show(list, 500, 500, new Theme(ColorScheme.LIGHT)));
        assertEquals(Arrays.stream(Term.values()).map(Term::title).collect(Collectors.toSet()), titles(stage));
        for (Term term : List.of(Term.NMED, Term.HYPERVOLUME, Term.THETA)) {
            find(stage, "  " + term.title().toUpperCase(Locale.ROOT));
            assertEquals(Set.of(term.title()), titles(stage));
        }
        find(stage, "no such word");
        assertTrue(titles(stage).isEmpty());
        FxToolkit.run(stage::close);
    }

    private static void find(Stage stage, String words) {
        FxToolkit.run(() -> ((TextField) stage.getScene().lookup("#find-term")).setText(words));
    }

    private static Set<String> titles(Stage stage) {
        return FxToolkit.call(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll(".heading").stream().map(label -> ((Label) label).getText())
                    .collect(Collectors.toSet());
        });
    }
}
