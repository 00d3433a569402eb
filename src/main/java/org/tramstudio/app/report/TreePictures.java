package org.tramstudio.app.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.study.DesignMultipliers;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.picture.PageFont;
import org.tramstudio.study.report.TreeFigure;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/** Draws the multipliers of designs for a report, as the Multiplier view shows them. Needs no display. */
public final class TreePictures {

    private static final Palette LIGHT = Palette.of(ColorScheme.LIGHT);

    private TreePictures() {
    }

    /** As {@link org.tramstudio.study.report.TreeDrawing#draw}. */
    public static TreeFigure draw(DesignPoint design, DesignStore store) throws IOException {
        if (PhaseTwo.mapsAnew(design.source(), design.plan())) {
            return mapped(design, PhaseTwo.map(design.plan(), design.theta()));
        }
        DesignMultiplier chosen = busiest(design, new DesignMultipliers(store).of(design));
        Netlist netlist = chosen.netlist().orElseThrow(() -> new UserFacingException(
                "only its products are known.", "A product table has no circuit to draw."));
        return figure(design, CircuitPicture.of(netlist, chosen.partialProducts()), "The circuit as it is built."
                + layers(design, chosen));
    }

    private static TreeFigure mapped(DesignPoint design, MappedMultiplier mapped) throws IOException {
        if (mapped.method() != MappingMethod.GREEDY) {
            return figure(design, CircuitPicture.of(mapped.netlist()), "The circuit as it is built.");
        }
        int removed = mapped.tiedSignals().size();
        return figure(design, CircuitPicture.ofRemovals(mapped.accurate(), mapped.ties()), removed == 0
                ? "Nothing is removed from the accurate tree." : removed + (removed == 1 ? " signal is" : " signals are")
                + " removed from the accurate tree; what fell away with them is faint.");
    }

    private static DesignMultiplier busiest(DesignPoint design, List<DesignMultiplier> all) throws UserFacingException {
        return all.stream().reduce((one, other) -> other.share() > one.share() ? other : one).orElseThrow(() ->
                new UserFacingException(design.title() + " has no multiplier in the project's folder.",
                        "Train it again to have it drawn."));
    }

    private static String layers(DesignPoint design, DesignMultiplier chosen) {
        if (design.parts().size() < 2) {
            return "";
        }
        return " It is the one of " + design.parts().size() + " multipliers that does most of the work ("
                + Math.round(100 * chosen.share()) + " % of the multiplications): "
                + chosen.layers().stream().collect(Collectors.joining(", ")) + ".";
    }

    private static TreeFigure figure(DesignPoint design, CircuitPicture picture, String explanation)
            throws IOException {
        return new TreeFigure(new TreeSheet(design.title(), picture, PageFont.load(), LIGHT), explanation, darkColors());
    }

    /** Where two roles have one colour in the light, they are alike in the dark as well, or nearly so. */
    private static Map<String, String> darkColors() {
        Map<String, String> colors = new HashMap<>();
        Palette dark = Palette.of(ColorScheme.DARK);
        LIGHT.colors().forEach((token, color) -> {
            if (!color.equals(LIGHT.surface())) {
                colors.put(hex(color), hex(dark.color(token)));
            }
        });
        colors.put(hex(LIGHT.surface()), hex(dark.surface()));
        return colors;
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(255 * color.getRed()), Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }
}
