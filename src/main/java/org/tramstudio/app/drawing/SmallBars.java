package org.tramstudio.app.drawing;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Palette;

/** A small bar chart; each bar explains itself under the mouse. Bars below zero hang from the base line. */
public final class SmallBars extends CanvasPane {

    private static final double LABEL_HEIGHT = 14;
    private static final double TOP = 3;
    private static final double BAR_SHARE = 0.8;
    private static final double LETTERS = 9;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);

    private final Tooltip tooltip = Tooltips.of("");
    private List<Bar> bars = List.of();
    private OptionalInt marked = OptionalInt.empty();

    /**
     * A bar.
     *
     * @param value its height, in any unit
     * @param label below it; may be empty
     * @param explanation what it says under the mouse
     */
    public record Bar(double value, String label, String explanation) {
    }

    /** An empty chart. */
    public SmallBars(String id, ObservableValue<Palette> palette) {
        super(palette);
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(60, 60);
        setPrefSize(120, 76);
        growWithLetters();
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> barAt(event.getX())
                .ifPresent(bar -> tooltip.setText(bars.get(bar).explanation())));
        Tooltip.install(this, tooltip);
    }

    /** Shows bars from left to right. */
    public void show(List<Bar> shown, String accessibleText) {
        bars = List.copyOf(shown);
        setAccessibleText(accessibleText);
        redraw();
    }

    /** Marks a bar, counted from the left. */
    public void mark(OptionalInt bar) {
        marked = bar;
        redraw();
    }

    /** The bar at a place across this node, counted from the left. */
    public OptionalInt barAt(double x) {
        int bar = (int) Math.floor(drawn(x) / (width() / Math.max(1, bars.size())));
        return bar >= 0 && bar < bars.size() ? OptionalInt.of(bar) : OptionalInt.empty();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        double most = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double room = height() - LABEL_HEIGHT - TOP;
        double scale = most > least ? room / (most - least) : 0;
        double base = TOP + most * scale + (most > least ? 0 : room);
        double pitch = width() / Math.max(1, bars.size());
        for (int bar = 0; bar < bars.size(); bar++) {
            double height = bars.get(bar).value() * scale;
            double left = bar * pitch;
            if (marked.orElse(-1) == bar) {
                drawing.rectangle(left, 0, pitch, height(), Ink.SELECTION_AREA, 1);
            }
            drawing.rectangle(left + pitch * (1 - BAR_SHARE) / 2, base - Math.max(0, height), pitch * BAR_SHARE,
                    Math.abs(height), height < 0 ? Ink.SELECTION : Ink.DESIGN, 1);
            drawing.text(bars.get(bar).label(), left + pitch / 2, height() - LABEL_HEIGHT / 2, LETTERS,
                    anchor(bar), Ink.MUTED);
        }
        drawing.rectangle(0, base, width(), 1, Ink.WIRE, 1);
    }

    /** Labels of the outermost bars stay within the picture. */
    private Drawing.Anchor anchor(int bar) {
        if (bars.get(bar).label().length() < 3) {
            return Drawing.Anchor.MIDDLE;
        }
        return bar == 0 ? Drawing.Anchor.START : bar == bars.size() - 1 ? Drawing.Anchor.END : Drawing.Anchor.MIDDLE;
    }
}
