package org.tramstudio.tram;

import org.tramstudio.circuit.PartialProductChoice;

/**
 * A design on the front of error against cost.
 *
 * @param choice its partial products
 * @param error in the measure and under the distribution of the search
 * @param cost in units of one AND gate
 * @param rank of its error matrix
 */
public record FrontPoint(PartialProductChoice choice, double error, double cost, int rank) {
}
