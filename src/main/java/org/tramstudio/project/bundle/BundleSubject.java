package org.tramstudio.project.bundle;

import java.util.List;
import java.util.Optional;

/**
 * What goes into one bundle: the multipliers of a design, or one that stands alone.
 *
 * @param name of the bundle's folder, a plain name
 * @param networkName of the file of the network, without its ending
 * @param multipliers at least one
 * @param design that they belong to; empty for a multiplier that no network was trained with
 */
public record BundleSubject(String name, String networkName, List<BundledMultiplier> multipliers,
                            Optional<BundledDesign> design) {

    /** Copies the list and checks the name. */
    public BundleSubject {
        multipliers = List.copyOf(multipliers);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("\"" + name + "\" cannot name a folder; letters, digits, dots, hyphens and "
                    + "underscores are expected");
        }
        if (multipliers.isEmpty()) {
            throw new IllegalArgumentException("a bundle has at least one multiplier");
        }
    }

    /** One multiplier that no network was trained with; its name is the bundle's. */
    public static BundleSubject of(BundledMultiplier multiplier) {
        return new BundleSubject(multiplier.circuit().name(), multiplier.circuit().name(), List.of(multiplier), Optional.empty());
    }

    /** The folder of a multiplier's files below the bundle's, with a slash behind it; empty where there is but one. */
    String folder(BundledMultiplier multiplier) {
        return multipliers.size() == 1 ? "" : multiplier.circuit().name() + "/";
    }
}
