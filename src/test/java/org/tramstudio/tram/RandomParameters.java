package org.tramstudio.tram;

import java.util.Random;

/** Random structure parameters with zeros and ones among them. */
final class RandomParameters {

    private RandomParameters() {
    }

    static StructureParameters of(int columns, Random random) {
        double[] theta = random.doubles(columns).toArray();
        for (int column = 0; column < theta.length; column++) {
            theta[column] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 1;
                default -> theta[column];
            };
        }
        return StructureParameters.of(theta);
    }
}
