package org.tramstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.workspace.WindowDialogs;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;

/** The window as a user meets it. */
class StudioWindowTest {

    @TempDir
    private Path folder;

    @Test
    void everyViewOpensInLightAndDarkWithoutAWarning() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            for (ColorScheme scheme : ColorScheme.values()) {
                FxToolkit.run(() -> studio.theme().setScheme(scheme));
                for (Destination destination : Destination.values()) {
                    FxToolkit.run(() -> studio.window().main().goTo(destination));
                    studio.settle();
                }
            }
            FxToolkit.run(studio.window()::showHelp);
            FxToolkit.run(studio.window()::showNewProject);
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void digitsSwitchBetweenTheViews() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
                KeyCode.DIGIT6};
            for (int i = digits.length - 1; i >= 0; i--) {
                studio.press(KeyCode.CONTROL, digits[i]);
                assertEquals(Destination.values()[i], studio.window().main().current().get());
            }
        }
    }

    @Test
    void aClickOnItsCardOpensASample() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            assertEquals("LeNet-5 on glyphs",
                    FxToolkit.call(() -> studio.window().workspace().project().get().orElseThrow().title()));
            assertTrue(texts(studio).contains("61,706"), "the number of LeNet-5's parameters is shown");
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void theKeyboardAloneOpensASample() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.await("the cards are there",
                    () -> studio.scene().lookup("#sample-multiplier-playground") != null);
            FxToolkit.run(() -> studio.scene().lookup("#sample-multiplier-playground").requestFocus());
            studio.press(KeyCode.ENTER);
            FxToolkit.await("the project is open", () -> studio.window().workspace().project().get().isPresent());
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    @Test
    void aFolderWithoutAProjectIsRefusedByName() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.dialogs().chosen = Optional.of(folder);
            studio.press(KeyCode.CONTROL, KeyCode.O);
            FxToolkit.await("the refusal is shown", () -> !studio.dialogs().errors.isEmpty());
            String message = studio.dialogs().errors.getFirst();
            assertTrue(message.contains(folder.toString()) && message.contains("project.json"), message);
        }
    }

    @Test
    void aProjectOfANewerVersionIsRefusedWithTheRemedy() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{\"schemaVersion\": 99, \"title\": \"From the future\"}");
        try (OpenStudio studio = new OpenStudio(folder)) {
            studio.dialogs().chosen = Optional.of(folder);
            studio.press(KeyCode.CONTROL, KeyCode.O);
            FxToolkit.await("the refusal is shown", () -> !studio.dialogs().errors.isEmpty());
            String message = studio.dialogs().errors.getFirst();
            assertTrue(message.contains("newer version") && message.contains("Update"), message);
            assertTrue(FxToolkit.call(() -> studio.window().workspace().project().get().isEmpty()));
        }
    }

    @Test
    void darkReachesDialogsAndNeverChangesTheSheets() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            Object light = fill(studio, "heading");
            studio.click("toggle-scheme");
            assertEquals(ColorScheme.DARK, studio.theme().scheme());
            assertNotEquals(light, fill(studio, "heading"));
            FxToolkit.run(() -> new WindowDialogs(studio.scene().getWindow(), studio.window().workspace())
                    .error("A title", "A message"));
            Window dialog = FxToolkit.call(() -> Window.getWindows().stream()
                    .filter(each -> each != studio.scene().getWindow()).findFirst().orElseThrow());
            assertEquals(ColorScheme.DARK, FxToolkit.call(() -> dialog.getScene().getPreferences().getColorScheme()));
            assertEquals(studio.scene().getStylesheets(), dialog.getScene().getStylesheets());
        }
    }

    @Test
    void withoutAnEngineTheMultiplierWorksAndExploreSaysWhatIsMissing() {
        EngineStatus missing = new EngineStatus.Unavailable("There is no engine for this machine.", "Use another.");
        try (OpenStudio studio = new OpenStudio(folder, missing)) {
            assertTrue(((Label) studio.node("status-engine")).getText().contains("No engine"));
            studio.click("sample-lenet5-glyphs");
            FxToolkit.await("the images are there", () -> studio.window().workspace().dataset().get().isPresent());
            assertTrue(studio.node("project-explore").isDisabled());
            assertTrue(texts(studio).contains("There is no engine for this machine."));
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            FxToolkit.await("a multiplier is mapped", () -> studio.window().workspace().multiplier().get().isPresent());
            assertEquals(List.of(), studio.warnings());
        }
    }

    @Test
    void missingImagesAreAskedForInTheDatasetViewAndFoundOnRetry() throws IOException {
        Project resnet = TestImages.projectWithMissingImages(folder);
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(resnet.folder()));
            FxToolkit.await("the images are missed", () -> studio.window().isDatasetSettled());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertTrue(texts(studio).stream().anyMatch(text -> text.contains("put them here, please")));
            TestImages.write(resnet.folder().resolve("data"));
            studio.click("retry-dataset");
            FxToolkit.await("the images are found", () -> studio.window().workspace().dataset().get().isPresent());
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    @Test
    void imagesOfAnotherPlaceAreRememberedAndWhatIsWrongWithThemIsToldInTheView() throws IOException {
        Project own = TestImages.projectWithMissingImages(folder);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(() -> studio.window().open(own.folder()));
            FxToolkit.await("the images are missed", () -> studio.window().isDatasetSettled());
            studio.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            studio.dialogs().chosen = Optional.of(elsewhere);
            studio.click("choose-dataset-folder");
            FxToolkit.await("the refusal is shown",
                    () -> studio.scene().getRoot().lookupAll(".label").stream().anyMatch(node ->
                            node instanceof Label label && label.getText().contains(elsewhere.toString())));
            assertEquals(own.dataset(), ProjectFolder.read(own.folder()).dataset(), "nothing wrong is remembered");
            TestImages.write(elsewhere);
            studio.click("choose-dataset-zip");
            FxToolkit.await("the images are found", () -> studio.window().workspace().dataset().get().isPresent());
            assertEquals(Optional.of(new DatasetReference.Files(elsewhere.toString(), "put them here, please")),
                    ProjectFolder.read(own.folder()).dataset());
            assertEquals(List.of(), studio.dialogs().errors);
        }
    }

    @Test
    void theMultiplierMenuChangesTheMultiplierAndSaysWhatDoesNotFit() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            MenuItem array = item(studio, MultiplierArchitecture.ARRAY.title());
            FxToolkit.run(array::fire);
            assertEquals(Destination.MULTIPLIER, studio.window().main().current().get());
            FxToolkit.await("an array is mapped", () -> studio.window().workspace().multiplier().get()
                    .flatMap(ShownMultiplier::mapped).filter(shown -> shown.architecture() == MultiplierArchitecture.ARRAY).isPresent());
            assertTrue(array.isDisable() && array.getText().contains("shown now"), array.getText());
            MenuItem design = item(studio, "Show the selected design");
            assertTrue(design.isDisable() && design.getText().contains("select a design first"), design.getText());
            FxToolkit.run(item(studio, "Truncate 4 columns")::fire);
            FxToolkit.await("four columns are gone", () -> studio.window().workspace().multiplier().get()
                    .flatMap(ShownMultiplier::mapped).filter(shown -> shown.theta().at(3) == 1 && shown.theta().at(4) == 0).isPresent());
        }
    }

    private static MenuItem item(OpenStudio studio, String title) {
        MenuBar bar = (MenuBar) studio.node("menus");
        return FxToolkit.call(() -> bar.getMenus().stream().flatMap(StudioWindowTest::items)
                .filter(item -> item.getText().startsWith(title)).findFirst().orElseThrow());
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(StudioWindowTest::items) : Stream.of(item);
    }

    @Test
    void aNewProjectIsWrittenAndOpened() {
        try (OpenStudio studio = new OpenStudio(folder)) {
            FxToolkit.run(studio.window()::showNewProject);
            Window form = FxToolkit.call(() -> Window.getWindows().getLast());
            FxToolkit.run(() -> {
                set(form, "new-title", "Zählwerk 2");
                set(form, "new-location", folder.toString());
                ((Button) form.getScene().lookup("#create-project")).fire();
            });
            FxToolkit.await("the project is open", () -> studio.window().workspace().project().get().isPresent());
            assertTrue(Files.exists(folder.resolve("zahlwerk-2.tram").resolve("project.json")));
            assertFalse(Window.getWindows().contains(form) && form.isShowing());
        }
    }

    private static void set(Window form, String id, String text) {
        ((TextField) form.getScene().lookup("#" + id)).setText(text);
    }

    private static Object fill(OpenStudio studio, String styleClass) {
        FxToolkit.await("labels are there", () -> studio.scene().lookup("." + styleClass) != null);
        return FxToolkit.call(() -> ((Label) studio.scene().lookup("." + styleClass)).getTextFill());
    }

    private static List<String> texts(OpenStudio studio) {
        studio.settle();
        return studio.all(".label").stream().filter(StudioWindowTest::isShown)
                .map(node -> ((Labeled) node).getText()).toList();
    }

    private static boolean isShown(Node node) {
        return node instanceof Labeled && node.isVisible();
    }
}
