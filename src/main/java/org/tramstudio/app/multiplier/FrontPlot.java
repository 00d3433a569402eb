package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;

/**
 * The front of direct designs, error against mapped power. Pressing or dragging, or the arrow keys, choose a design by
 * setting the cost budget to what it costs.
 */
final class FrontPlot extends CanvasPane {

    private static final double HEIGHT = 138;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);

    private final MultiplierModel model;
    private final Tooltip tooltip = Tooltips.of("");
    private OptionalInt pointedAt = OptionalInt.empty();

    FrontPlot(MultiplierModel model, ObservableValue<Palette> palette) {
        super(palette);
        this.model = model;
        setId("direct-front");
        getStyleClass().add("drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Left and right choose the next cheaper and the next dearer design, Home and End the cheapest "
                + "and the dearest");
        setMinSize(120, HEIGHT);
        setPrefSize(240, HEIGHT);
        growWithLetters();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> nearest(event).ifPresent(this::choose));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(nearest(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(OptionalInt.empty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.front().subscribe(found -> pointAt(OptionalInt.empty()));
        model.front().subscribe(this::follow);
        model.choice().subscribe(this::follow);
    }

    private void follow() {
        setAccessibleText(model.front().get().map(this::describe).orElse("No front of direct designs"));
        redraw();
    }

    private String describe(DirectFront front) {
        return "Front of " + front.points().size() + " direct designs" + front.picked(budget()).stream()
                .mapToObj(picked -> "; the cost budget picks " + describe(front, picked)).findFirst()
                .orElse("; none is within the cost budget");
    }

    private static String describe(DirectFront front, int position) {
        DirectFront.Point point = front.points().get(position);
        return front.request().goal().measure().title().toLowerCase(Locale.ROOT) + " "
                + Numbers.significant(point.error(), 3) + ", mapped power " + Numbers.power(point.power())
                + ", rank of the error " + point.rank();
    }

    private double budget() {
        return model.choice().get().direct().budget();
    }

    private FrontScale scale(DirectFront front) {
        return FrontScale.of(front.points(), width(), height());
    }

    private OptionalInt nearest(MouseEvent event) {
        return model.front().get().map(front -> front.nearest(scale(front).power(drawn(event.getX()))))
                .orElse(OptionalInt.empty());
    }

    /** The side panel that the plot is in would take the focus next. */
    private void pressed(MouseEvent event) {
        requestFocus();
        nearest(event).ifPresent(this::choose);
        event.consume();
    }

    private void pointAt(OptionalInt position) {
        if (position.equals(pointedAt)) {
            return;
        }
        pointedAt = position;
        Tooltip.uninstall(this, tooltip);
        model.front().get().ifPresent(front -> position.ifPresent(pointed -> {
            tooltip.setText(describe(front, pointed) + ".\nPress to make its cost the budget.");
            Tooltip.install(this, tooltip);
        }));
        redraw();
    }

    private void choose(int position) {
        model.front().get().ifPresent(front ->
                model.setDirect(model.choice().get().direct().withBudget(front.budgetFor(position))));
    }

    private void keyPressed(KeyEvent event) {
        List<DirectFront.Point> points = model.front().get().map(DirectFront::points).orElse(List.of());
        int last = points.size() - 1;
        int picked = model.front().get().flatMap(front -> front.picked(budget()).stream().boxed().findFirst())
                .orElse(points.size());
        OptionalInt chosen = switch (event.getCode()) {
            case LEFT -> OptionalInt.of(picked + 1);
            case RIGHT -> OptionalInt.of(picked - 1);
            case HOME -> OptionalInt.of(last);
            case END -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
        if (chosen.isPresent() && last >= 0) {
            choose(Math.clamp(chosen.getAsInt(), 0, last));
            event.consume();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        Optional<DirectFront> found = model.front().get();
        found.ifPresent(front -> new FrontPicture(front, scale(front), new CanvasDrawing(graphics, PIXELS, colors))
                .draw(budget(), pointedAt, !front.request().equals(DirectFront.Request.of(model.choice().get()))));
    }
}
