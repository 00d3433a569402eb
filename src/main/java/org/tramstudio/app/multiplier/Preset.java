package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tramstudio.tram.StructureParameters;

/**
 * Structure parameters worth looking at.
 *
 * @param title in the menu
 * @param explanation for its tooltip
 * @param theta the values, column 0 first
 */
record Preset(String title, String explanation, StructureParameters theta) {

    /** Θ that the TRAM paper's program ends with on ResNet-18 at λ = 0.3, as its mapping example has it. */
    private static final double[] LAMBDA_EXAMPLE = {1, 1, 1, 1, .174248, .199563, .194773, .147112};

    /** What is offered for a multiplier of {@code width} bits with {@code columns} columns to approximate. */
    static List<Preset> of(int width, int columns) {
        List<Preset> presets = new ArrayList<>();
        presets.add(new Preset("Accurate", "Every θ is 0: nothing is removed",
                StructureParameters.accurate(columns)));
        if (columns >= 4) {
            presets.add(new Preset("Start of co-training", "θ₀ to θ₃ are 1, the rest 0: where TRAM begins",
                    StructureParameters.start(columns)));
        }
        if (width == 8 && columns >= LAMBDA_EXAMPLE.length) {
            presets.add(new Preset("Example trained with λ = 0.3", "A trained Θ for 8 bits; the fractions map to few cuts",
                    StructureParameters.of(Arrays.copyOf(LAMBDA_EXAMPLE, columns))));
        }
        for (int removed = 2; removed <= columns; removed += 2) {
            presets.add(truncated(removed, columns));
        }
        return List.copyOf(presets);
    }

    private static Preset truncated(int removed, int columns) {
        double[] theta = new double[columns];
        Arrays.fill(theta, 0, removed, 1);
        return new Preset("Truncate " + removed + " columns", "The " + removed + " least significant columns are left out",
                StructureParameters.of(theta));
    }
}
