package org.tramstudio.app.workspace;

import java.util.Optional;
import org.tramstudio.power.NormalizedPower;

/**
 * What takes too long to be known of a multiplier while a slider moves.
 *
 * @param multiplier which one
 * @param power its simulated power, area and delay; empty where there is no circuit
 * @param function what its products are like; empty where there are too many to list
 */
public record MultiplierAnalysis(ShownMultiplier multiplier, Optional<NormalizedPower> power,
                                 Optional<ProductFunction> function) {
}
