package org.tramstudio.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.picture.PictureFormat;
import org.tramstudio.study.report.TreeFigure;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.Setting;

class TreePicturesTest {

    @TempDir
    private Path folder;

    @Test
    void removedSignalsAreCountedAndCrossedOutInRed() throws IOException {
        DesignPoint design = FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6);
        TreeFigure figure = draw(design);
        int removed = PhaseTwo.map(design.plan(), design.theta()).tiedSignals().size();
        assertTrue(removed > 0);
        assertTrue(figure.explanation().startsWith(removed + " signal"), figure.explanation());
        String svg = svg(figure);
        assertEquals(2 * (removed + 1), svg.split("stroke=\"#c5302a\"", -1).length - 1, "a cross of two lines each, and the legend's");
        assertTrue(svg.contains("full adder") && svg.contains("partial products"), "stages and legend are named");
        assertEquals("#ff7a70", figure.darkColors().get("#c5302a"));
        assertEquals("#1e222a", figure.darkColors().get("#ffffff"));
    }

    @Test
    void otherMappingsAreDrawnAsTheyAreBuilt() throws IOException {
        TreeFigure figure = draw(FinishedDesigns.design(new MultiplierSource.CoTrained(0.3),
                Map.of(Setting.MAPPING_METHOD, "refined"), 0.7, 0.6));
        assertEquals("The circuit as it is built.", figure.explanation());
    }

    @Test
    void aMultiplierThatIsNotKeptIsNotDrawn() {
        UserFacingException refusal = assertThrows(UserFacingException.class,
                () -> draw(FinishedDesigns.design(new MultiplierSource.Direct(0.5), Map.of(), 0.7, 0.6)));
        assertTrue(refusal.getMessage().contains("Direct 0.5 has no multiplier in the project's folder"), refusal.getMessage());
    }

    private TreeFigure draw(DesignPoint design) throws IOException {
        return TreePictures.draw(design, new DesignStore(folder));
    }

    private static String svg(TreeFigure figure) throws IOException {
        return new String(PictureFormat.SVG.bytes(figure.picture()), StandardCharsets.UTF_8);
    }
}
