package org.tramstudio.app.multiplier;

import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/** Leads from elsewhere to a multiplier that is named there. FX thread only. */
public final class MultiplierJump {

    private final MultiplierModel model;

    /** Leads to what {@code model} shows. */
    public MultiplierJump(MultiplierModel model) {
        this.model = model;
    }

    /**
     * Shows what greedy mapping makes of structure parameters.
     *
     * @param width bits of each operand
     * @param theta one value for each column that may be approximated
     */
    public void show(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        model.showImport(false);
        model.setMethod(MappingMethod.GREEDY);
        model.setArchitecture(architecture);
        model.setWidth(width);
        model.setColumns(theta.columns());
        for (int column = 0; column < theta.columns(); column++) {
            model.setTheta(column, theta.at(column));
        }
        model.requestFit();
    }
}
