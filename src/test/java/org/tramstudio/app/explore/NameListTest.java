package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;

class NameListTest {

    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<String> library = FXCollections.observableArrayList();

    @Test
    void tickingWritesTheNamesAndATextTicksThem() {
        FxToolkit.run(() -> {
            NameList list = new NameList(text, library);
            assertTrue(list.isDisabled(), "there is nothing to tick");
            library.setAll("drum4", "mul8u_1JJQ");
            list.getCheckModel().check("mul8u_1JJQ");
            assertEquals("mul8u_1JJQ", text.get());
            list.getCheckModel().check("drum4");
            assertEquals("drum4, mul8u_1JJQ", text.get());
            list.getCheckModel().clearCheck("mul8u_1JJQ");
            assertEquals("drum4", text.get());
            text.set("mul8u_1JJQ");
            assertEquals(List.of("mul8u_1JJQ"), List.copyOf(list.getCheckModel().getCheckedItems()));
        });
    }

    @Test
    void whatLeftTheLibraryCanStillBeUnticked() {
        FxToolkit.run(() -> {
            text.set("gone");
            library.setAll("drum4");
            NameList list = new NameList(text, library);
            assertEquals(List.of("drum4", "gone"), List.copyOf(list.getItems()));
            list.getCheckModel().clearCheck("gone");
            assertEquals("", text.get());
        });
    }
}
