package org.tramstudio.app.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * How large letters are, in percent of the desktop's. Style sheets give sizes in em and follow by themselves; what is
 * sized in code follows through {@link #grow} and {@link #scale}. FX thread only.
 */
public final class TextSize {

    /** The usual size in percent. */
    public static final int USUAL = 100;

    private static final List<Integer> STEPS = List.of(80, 90, USUAL, 110, 125, 150, 175, 200);
    private static final String DATA = "data:";
    private static final String SHEET = DATA + "text/css,.root%%7B-fx-font-size:%.2fpx;%%7D";

    private final ReadOnlyObjectWrapper<Integer> percent = new ReadOnlyObjectWrapper<>(USUAL);

    /** The size in percent, from 80 to 200. */
    public ReadOnlyObjectProperty<Integer> percent() {
        return percent.getReadOnlyProperty();
    }

    /** Sets a size; one that is not offered becomes the nearest that is. */
    public void set(int wanted) {
        percent.set(STEPS.stream().min((one, other) -> Integer.compare(Math.abs(one - wanted), Math.abs(other - wanted)))
                .orElseThrow());
    }

    /** One step up, if there is one. */
    public void larger() {
        set(STEPS.get(Math.min(STEPS.indexOf(percent.get()) + 1, STEPS.size() - 1)));
    }

    /** One step down, if there is one. */
    public void smaller() {
        set(STEPS.get(Math.max(STEPS.indexOf(percent.get()) - 1, 0)));
    }

    /** Back to the desktop's size. */
    public void usual() {
        set(USUAL);
    }

    /** Why letters cannot become larger; empty if they can. */
    public ObservableValue<Optional<String>> atLargest() {
        return percent.map(now -> reached(now, STEPS.getLast(), "it is the largest size"));
    }

    /** Why letters cannot become smaller; empty if they can. */
    public ObservableValue<Optional<String>> atSmallest() {
        return percent.map(now -> reached(now, STEPS.getFirst(), "it is the smallest size"));
    }

    /** Why going back to the usual size changes nothing; empty if it does. */
    public ObservableValue<Optional<String>> atUsual() {
        return percent.map(now -> reached(now, USUAL, "it is the size now"));
    }

    private static Optional<String> reached(int now, int end, String words) {
        return now == end ? Optional.of(words) : Optional.empty();
    }

    /**
     * Gives a scene this size, in place of an earlier one. A scene that has had another size is told the usual one, too: some
     * of the toolkit's controls keep letters that nothing sets any more.
     */
    void dress(Scene scene) {
        List<String> sheets = scene.getStylesheets();
        String wanted = String.format(Locale.ROOT, SHEET, Font.getDefault().getSize() * percent.get() / USUAL);
        boolean had = sheets.stream().anyMatch(sheet -> sheet.startsWith(DATA));
        sheets.removeIf(sheet -> sheet.startsWith(DATA) && !sheet.equals(wanted));
        if ((had || percent.get() != USUAL) && !sheets.contains(wanted)) {
            sheets.add(wanted);
        }
        scaleOf(scene).set((double) percent.get() / USUAL);
    }

    /** Letters of the scene that a node is in, as a multiple of the usual ones; 1 while it is in none. */
    public static ObservableValue<Double> scale(Node node) {
        return node.sceneProperty().flatMap(TextSize::scaleOf).orElse(1.0);
    }

    @SuppressWarnings("unchecked")
    private static ObjectProperty<Double> scaleOf(Scene scene) {
        return (ObjectProperty<Double>) scene.getProperties()
                .computeIfAbsent(TextSize.class, key -> new SimpleObjectProperty<>(1.0));
    }

    /** Lets the sizes that were set in code and are not bound, least, preferred and greatest, grow and shrink with the letters. */
    public static <R extends Region> R grow(R region) {
        scale(region).subscribe((before, after) -> {
            double ratio = after / before;
            Stream.of(region.minWidthProperty(), region.minHeightProperty(), region.prefWidthProperty(),
                            region.prefHeightProperty(), region.maxWidthProperty(), region.maxHeightProperty())
                    .filter(size -> !size.isBound()).forEach(size -> size.set(times(size.get(), ratio)));
        });
        return region;
    }

    /** As {@link #grow(Region)}, for the widths of a table's columns. */
    public static void growColumns(TableView<?> table) {
        scale(table).subscribe((before, after) -> table.getColumns()
                .forEach(column -> growColumn(column, after / before)));
    }

    private static void growColumn(TableColumnBase<?, ?> column, double ratio) {
        double least = times(column.getMinWidth(), ratio);
        double preferred = times(column.getPrefWidth(), ratio);
        double greatest = times(column.getMaxWidth(), ratio);
        column.setMinWidth(Math.min(least, column.getMinWidth()));
        column.setMaxWidth(Math.max(greatest, column.getMaxWidth()));
        column.setPrefWidth(preferred);
        column.setMinWidth(least);
        column.setMaxWidth(greatest);
    }

    /** Sizes that stand for "as computed", "as preferred" and "without bound" stay what they are. */
    private static double times(double size, double ratio) {
        return size <= 0 || size > Short.MAX_VALUE ? size : size * ratio;
    }
}
