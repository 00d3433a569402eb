package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
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

    private final CapturedCommandLine program = new CapturedCommandLine();

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

    @Test
    void textNamesShapeClassesAndCounts() {
        assertEquals(0, program.run("data", images.toString()), program.errors());

        assertTrue(program.text().contains("6 training and 2 test images of 3×8×8 (channels × height × width), 2 classes"),
                program.text());
        assertTrue(program.text().contains("Normalisation (measured): mean 0.43"), program.text());
        assertTrue(program.text().contains("bright") && program.text().contains("dark"), program.text());
    }

    @Test
    void jsonHoldsTheSameAndNothingElse() throws IOException {
        assertEquals(0, program.run("data", images.toString(), "--normalization", "half", "--json"), program.errors());

        JsonNode json = program.json();
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
        assertEquals(0, program.run("data", images.toString(), "--check"), program.errors());
        assertTrue(program.text().contains("Every image can be decoded."), program.text());

        damage("train/dark/1.png");
        assertEquals(1, program.run("data", images.toString(), "--check"), program.errors());
        assertTrue(program.text().contains("1 image cannot be used") && program.text().contains("1.png"), program.text());
        assertEquals(1, program.run("data", images.toString(), "--check", "--json"), program.errors());
        assertEquals(5, program.json().get("training").asInt());
        assertEquals(1, program.json().get("problems").size());
        assertEquals(0, program.run("data", images.toString(), "--skip-corrupt"), program.errors());
    }

    @Test
    void withoutCheckACorruptImageIsAnErrorThatNamesIt() throws IOException {
        damage("train/dark/1.png");

        assertEquals(1, program.run("data", images.toString()));
        assertTrue(program.errors().contains("1.png"), program.errors());
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertEquals(1, program.run("data", folder.resolve("nowhere").toString()));
        assertTrue(program.errors().contains("nowhere"), program.errors());
        assertEquals(2, program.run("data", images.toString(), "--normalization", "some"));
        assertTrue(program.errors().contains("--normalization is some; it must be one of measured, imagenet, half, none"),
                program.errors());
        assertEquals(2, program.run("data", images.toString(), "--crop", "7"));
        assertEquals(2, program.run("data"));
    }
}
