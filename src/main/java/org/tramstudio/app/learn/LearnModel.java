package org.tramstudio.app.learn;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.tree.TreeStages;
import org.tramstudio.circuit.LongMultiplication;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PairBits;
import org.tramstudio.tram.StructureParameters;

/**
 * What the lesson shows, without a control in it: a multiplier of {@value #WIDTH} bits, the operands that it multiplies
 * now, the columns that are left out of it, and structure parameters. FX thread only.
 */
public final class LearnModel {

    /** What the lesson's multiplier is built like: a tree that ends with two rows. */
    public static final MultiplierArchitecture ARCHITECTURE = MultiplierArchitecture.DADDA;
    /** Bits of each operand of the lesson's multiplier: few enough to see everything. */
    public static final int WIDTH = 4;
    /** Columns of partial products. */
    static final int COLUMNS = 2 * WIDTH - 1;
    /** P, how many of them have a structure parameter. */
    static final int APPROXIMATED = 4;
    /** Largest operand. */
    static final int LARGEST = (1 << WIDTH) - 1;

    private final Netlist accurate = MultiplierGenerator.generate(ARCHITECTURE, WIDTH);
    private final PairBits bits = PairBits.of(accurate);
    private final TreeStages stages = TreeStages.of(accurate).orElseThrow();
    private final ReadOnlyIntegerWrapper chapter = new ReadOnlyIntegerWrapper();
    private final IntegerProperty weight = new SimpleIntegerProperty(11);
    private final IntegerProperty activation = new SimpleIntegerProperty(13);
    private final ReadOnlyObjectWrapper<Set<Integer>> leftOut = new ReadOnlyObjectWrapper<>(Set.of(0));
    private final ReadOnlyObjectWrapper<StructureParameters> theta =
            new ReadOnlyObjectWrapper<>(StructureParameters.of(1, 0.6, 0, 0));
    private final ReadOnlyObjectWrapper<Optional<RemovalLesson>> removal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ThetaLesson>> mapping =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestWins<Set<Integer>, RemovalLesson> remover;
    private final LatestWins<StructureParameters, ThetaLesson> mapper;
    private final int chapters;

    /**
     * Begins at the first chapter.
     *
     * @param background computes what takes longer than a frame
     * @param chapters how many chapters there are
     */
    LearnModel(Background background, int chapters) {
        this.chapters = chapters;
        remover = new LatestWins<>("Leave columns out", columns -> RemovalLesson.of(accurate, columns), background,
                done -> removal.set(Optional.of(done)), failure -> removal.set(Optional.empty()));
        mapper = new LatestWins<>("Map the lesson's multiplier", values -> ThetaLesson.of(ARCHITECTURE, WIDTH, values),
                background, done -> mapping.set(Optional.of(done)), failure -> mapping.set(Optional.empty()));
        leftOut.subscribe(remover::request);
        theta.subscribe(mapper::request);
    }

    /** The accurate multiplier. */
    Netlist accurate() {
        return accurate;
    }

    /** The values of its signals. */
    PairBits bits() {
        return bits;
    }

    /** Its tree, stage by stage. */
    TreeStages stages() {
        return stages;
    }

    /** The operands' widths. */
    OperandFormat operands() {
        return accurate.operands();
    }

    /** The chapter that is open, counted from 0. */
    ReadOnlyIntegerProperty chapter() {
        return chapter.getReadOnlyProperty();
    }

    /** Opens a chapter; before the first and behind the last nothing happens. */
    void open(int number) {
        chapter.set(Math.clamp(number, 0, chapters - 1));
    }

    void next() {
        open(chapter.get() + 1);
    }

    void previous() {
        open(chapter.get() - 1);
    }

    /** W, 0 to {@value #LARGEST}. */
    IntegerProperty weight() {
        return weight;
    }

    /** X, 0 to {@value #LARGEST}. */
    IntegerProperty activation() {
        return activation;
    }

    /** The operands, multiplied as on paper. */
    LongMultiplication onPaper() {
        return LongMultiplication.of(bits, weight.get(), activation.get());
    }

    /** The columns that are left out. */
    ReadOnlyObjectProperty<Set<Integer>> leftOut() {
        return leftOut.getReadOnlyProperty();
    }

    /** Leaves a column out, or puts it back. */
    void leaveOut(int column, boolean out) {
        Set<Integer> changed = new TreeSet<>(leftOut.get());
        if (out ? changed.add(column) : changed.remove(column)) {
            leftOut.set(Collections.unmodifiableSet(changed));
        }
    }

    /** The multiplier without these columns, once it is computed. */
    ReadOnlyObjectProperty<Optional<RemovalLesson>> removal() {
        return removal.getReadOnlyProperty();
    }

    /** Θ, {@value #APPROXIMATED} values. */
    ReadOnlyObjectProperty<StructureParameters> theta() {
        return theta.getReadOnlyProperty();
    }

    void setTheta(int column, double value) {
        double[] values = theta.get().toArray();
        if (values[column] != value) {
            values[column] = value;
            theta.set(StructureParameters.of(values));
        }
    }

    /** What Θ asks for and what mapping makes of it, once it is computed. */
    ReadOnlyObjectProperty<Optional<ThetaLesson>> mapping() {
        return mapping.getReadOnlyProperty();
    }
}
