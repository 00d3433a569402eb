package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that says what a data set holds. */
class DataCommandTest {

    private static final int SIDE = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;
    private Path images;

    @BeforeEach
    void drawImages() throws IOException {
        images = folder.resolve("images");
        for (String split : List.of("train", "test")) {
            for (String name : List.of("bright", "dark")) {
                Files.createDirectories(images.resolve(split).resolve(name));
            }
        }
        for (int k = 0; k < 3; k++) {
            draw("train/bright/" + k, 200 + k);
            draw("train/dark/" + k, 20 + k);
        }
        draw("test/bright/0", 210);
        draw("test/dark/0", 30);
    }

    private void draw(String name, int value) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            image.setRGB(pixel % SIDE, pixel / SIDE, value << 16 | value << 8 | value);
        }
        ImageIO.write(image, "png", images.resolve(name + ".png").toFile());
    }

    private void damage(String name) throws IOException {
        Path file = images.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return new CommandLineInterface(console, (_, _) -> List.of()).run(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(out.toByteArray());
    }

    @Test
    void textNamesShapeClassesAndCounts() {
        assertEquals(0, run("data", images.toString()), errors());

        assertTrue(printed().contains("6 training and 2 test images of 3×8×8 (channels × height × width), 2 classes"), printed());
        assertTrue(printed().contains("Normalisation (measured): mean 0.43"), printed());
        assertTrue(printed().contains("bright") && printed().contains("dark"), printed());
    }

    @Test
    void jsonHoldsTheSameAndNothingElse() throws IOException {
        assertEquals(0, run("data", images.toString(), "--normalization", "half", "--json"), errors());

        JsonNode json = json();
        assertEquals(List.of(3, 8, 8), List.of(json.get("channels").asInt(), json.get("height").asInt(),
                json.get("width").asInt()));
        assertEquals(6, json.get("training").asInt());
        assertEquals(2, json.get("test").asInt());
        assertEquals("half", json.get("normalization").asText());
        assertEquals(0.5, json.get("mean").get(0).asDouble());
        assertEquals("bright", json.get("classes").get(0).get("name").asText());
        assertEquals(3, json.get("classes").get(1).get("training").asInt());
        assertEquals(false, json.get("checked").asBoolean());
    }

    @Test
    void checkListsImagesThatCannotBeDecoded() throws IOException {
        assertEquals(0, run("data", images.toString(), "--check"), errors());
        assertTrue(printed().contains("Every image can be decoded."), printed());

        damage("train/dark/1.png");
        assertEquals(1, run("data", images.toString(), "--check"), errors());
        assertTrue(printed().contains("1 image cannot be used") && printed().contains("1.png"), printed());
        assertEquals(1, run("data", images.toString(), "--check", "--json"), errors());
        assertEquals(5, json().get("training").asInt());
        assertEquals(1, json().get("problems").size());
        assertEquals(0, run("data", images.toString(), "--skip-corrupt"), errors());
    }

    @Test
    void withoutCheckACorruptImageIsAnErrorThatNamesIt() throws IOException {
        damage("train/dark/1.png");

        assertEquals(1, run("data", images.toString()));
        assertTrue(errors().contains("1.png"), errors());
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertEquals(1, run("data", folder.resolve("nowhere").toString()));
        assertTrue(errors().contains("nowhere"), errors());
        assertEquals(2, run("data", images.toString(), "--normalization", "some"));
        assertTrue(errors().contains("--normalization is some; it must be one of measured, imagenet, half, none"), errors());
        assertEquals(2, run("data", images.toString(), "--crop", "7"));
        assertEquals(2, run("data"));
    }
}
