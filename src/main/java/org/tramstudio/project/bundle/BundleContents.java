package org.tramstudio.project.bundle;

import java.util.EnumSet;
import java.util.Set;
import org.tramstudio.circuit.format.CircuitFormat;

/**
 * Which files a bundle has, besides its provenance and its manifest, which it always has.
 *
 * @param formats of each multiplier, where it can be written so
 * @param network whether the retrained network is written, where there is one
 * @param foldBatchNormalization whether batch normalisation becomes part of the network's layers before it
 */
public record BundleContents(Set<CircuitFormat> formats, boolean network, boolean foldBatchNormalization) {

    /** Copies the set. */
    public BundleContents {
        formats = Set.copyOf(formats);
    }

    /** All that there is. */
    public static BundleContents everything() {
        return new BundleContents(EnumSet.allOf(CircuitFormat.class), true, false);
    }
}
