package org.tramstudio.app.multiplier;

import java.util.stream.IntStream;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;

/**
 * Which multiplier is mapped.
 *
 * @param architecture the accurate multiplier that mapping starts from
 * @param width bits of each operand, 2 to 16, as far as the method goes
 * @param method how it is mapped
 * @param theta structure parameters of the P columns that may be approximated
 * @param direct what a direct design is to reach; other methods do not look at it
 */
record MultiplierChoice(MultiplierArchitecture architecture, int width, MappingMethod method,
                        StructureParameters theta, DirectDesign direct) {

    /** The widest multiplier that is mapped. */
    static final int MAX_WIDTH = GreedyMapper.MAX_WIDTH;
    /** The width that most networks use. */
    static final int USUAL_WIDTH = 8;
    /** The narrowest multiplier. */
    static final int MIN_WIDTH = 2;

    /** Phase 2; takes milliseconds, so not on the FX thread. */
    MappedMultiplier map() {
        StructureMapper mapper = method == MappingMethod.DIRECT
                ? StructureMappers.of(method, direct.options(architecture, width)) : PhaseTwo.mapper(method);
        return mapper.map(architecture, width, theta);
    }

    /** P. */
    int columns() {
        return theta.columns();
    }

    /** The most columns that a width has. */
    static int mostColumns(int width) {
        return 2 * width - 1;
    }

    MultiplierChoice withArchitecture(MultiplierArchitecture newArchitecture) {
        return new MultiplierChoice(newArchitecture, width, method, theta, direct);
    }

    MultiplierChoice withMethod(MappingMethod newMethod) {
        return new MultiplierChoice(architecture, width, newMethod, theta, direct);
    }

    MultiplierChoice withDirect(DirectDesign newDirect) {
        return new MultiplierChoice(architecture, width, method, theta, newDirect);
    }

    /** Another width, with as many columns as bits, which is the usual P. */
    MultiplierChoice withWidth(int newWidth) {
        return new MultiplierChoice(architecture, newWidth, method, theta, direct).withColumns(newWidth);
    }

    /** Another P; values of columns that stay are kept. */
    MultiplierChoice withColumns(int columns) {
        int possible = Math.clamp(columns, 1, mostColumns(width));
        return withTheta(IntStream.range(0, possible).mapToDouble(theta::at).toArray());
    }

    /** Other structure parameters, as many as are given. */
    MultiplierChoice withTheta(double... values) {
        return new MultiplierChoice(architecture, width, method, StructureParameters.of(values), direct);
    }

    /** Another value, 0 to 1, for one column. */
    MultiplierChoice withTheta(int column, double value) {
        double[] values = theta.toArray();
        values[column] = value;
        return withTheta(values);
    }
}
