package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.MultiplierError;

/**
 * The errors of a design's multipliers. The form of each is chosen once in a training and kept in its checkpoints: the forms
 * round differently, and which is faster is measured, so a training that goes on must not choose again.
 */
final class MultiplierErrors {

    private final NDManager manager;
    private final Map<String, ErrorForm> forms;
    private final Function<ProductTable, ErrorForm> choice;

    /**
     * For one training.
     *
     * @param manager where the arrays of the errors live
     * @param kept the forms chosen so far, by {@link ProductTable#identity()}
     * @param choice the form of a multiplier that has none yet
     */
    MultiplierErrors(NDManager manager, Map<String, ErrorForm> kept, Function<ProductTable, ErrorForm> choice) {
        this.manager = manager;
        this.forms = new LinkedHashMap<>(kept);
        this.choice = choice;
    }

    /** The error of a multiplier; empty for the accurate one. */
    Optional<LayerError> of(ProductTable table) {
        return MultiplierError.of(manager, table,
                other -> forms.computeIfAbsent(other.identity(), _ -> choice.apply(other)));
    }

    /** The forms chosen so far, by {@link ProductTable#identity()}. */
    Map<String, ErrorForm> forms() {
        return Map.copyOf(forms);
    }
}
