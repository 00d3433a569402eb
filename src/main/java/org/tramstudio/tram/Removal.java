package org.tramstudio.tram;

import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.Signal;

/** One thing that phase 2 took out of the accurate multiplier, or put into it. */
public sealed interface Removal {

    /**
     * An output of one of the accurate multiplier's cells was tied to a constant: to 0 by a mapping, by hand also to 1.
     *
     * @param signal of the accurate netlist
     * @param column where its cell stands
     * @param value what it is tied to
     */
    record TiedSignal(Signal.CellOutput signal, int column, Signal.Constant value) implements Removal {
    }

    /**
     * A partial product was dropped.
     *
     * @param weightBit i
     * @param activationBit j
     */
    record DroppedPartialProduct(int weightBit, int activationBit) implements Removal {
    }

    /**
     * Several partial products of a column became one bit.
     *
     * @param bit what they became
     */
    record Merged(MergedPartialProducts bit) implements Removal {
    }

    /**
     * 2^column is added to every product.
     *
     * @param column where
     */
    record ConstantOne(int column) implements Removal {
    }
}
