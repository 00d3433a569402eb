package org.tramstudio.app.tree;

import java.util.Arrays;
import java.util.List;

/** A circuit's work in steps, from the partial products to the product. Immutable. */
public final class Walk {

    private final List<Step> steps;
    private final int[] stepOfCell;

    /**
     * Checks that nothing is left out.
     *
     * @param steps in their order; the last one is the product, which no cell makes
     * @param cells how many cells the circuit has
     * @throws IllegalArgumentException naming a cell that no step or more than one has
     */
    Walk(List<Step> steps, int cells) {
        this.steps = List.copyOf(steps);
        this.stepOfCell = new int[cells];
        Arrays.fill(stepOfCell, -1);
        for (int step = 0; step < steps.size(); step++) {
            for (int cell : steps.get(step).cells()) {
                if (stepOfCell[cell] >= 0) {
                    throw new IllegalArgumentException("cell " + cell + " works in two steps");
                }
                stepOfCell[cell] = step;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            if (stepOfCell[cell] < 0) {
                throw new IllegalArgumentException("cell " + cell + " works in no step");
            }
        }
    }

    /**
     * What is computed at once.
     *
     * @param cells positions in the netlist of the cells that work
     * @param sentence what they do, for a person to read
     */
    public record Step(List<Integer> cells, String sentence) {

        /** Copies the list. */
        public Step {
            cells = List.copyOf(cells);
        }
    }

    /** The steps in their order. */
    public List<Step> steps() {
        return steps;
    }

    /** The step in which a cell works. */
    int stepOf(int cell) {
        return stepOfCell[cell];
    }
}
