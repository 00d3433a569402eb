package org.tramstudio.circuit;

import java.util.List;

/**
 * A combinational multiplier: cells in an order in which every cell comes after those it reads.
 *
 * @param weightWidth bits of the first operand, 2 to 16
 * @param activationWidth bits of the second operand, 2 to 16
 * @param cells the components, sources first
 * @param product the product's bits, least significant first; {@code weightWidth + activationWidth} of them
 */
public record Netlist(int weightWidth, int activationWidth, List<Cell> cells, List<Signal> product) {

    /** Copies the lists. */
    public Netlist {
        cells = List.copyOf(cells);
        product = List.copyOf(product);
    }
}
