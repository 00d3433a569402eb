package org.tramstudio.training;

import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;

/**
 * A multiplier by others.
 *
 * @param table the product of every operand pair
 * @param netlist its cells; empty for one that is known by its products alone, whose power cannot be told
 */
public record GivenMultiplier(ProductTable table, Optional<Netlist> netlist) {
}
