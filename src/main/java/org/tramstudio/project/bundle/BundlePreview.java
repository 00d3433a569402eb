package org.tramstudio.project.bundle;

import java.util.List;
import java.util.stream.Collectors;

/** What a person can see of a file before it is written. */
public final class BundlePreview {

    private BundlePreview() {
    }

    /** Its text, or what it will hold; some tens of milliseconds for a product table. */
    public static String of(BundlePlan.Planned planned) {
        return switch (planned.file()) {
            case BundleFile.OfCircuit file -> file.format().files(file.circuit()).get(file.place()).preview();
            case BundleFile.OfManifest file -> file.text();
            case BundleFile.OfNetwork file -> "Binary file with the weights that recovered for the design "
                    + file.design().point().id() + ".\nIt names project, design, bits and approximated layers, and how its "
                    + "input is made.";
            case BundleFile.OfProvenance _ -> provenance(planned.bundle());
        };
    }

    private static String provenance(Bundle bundle) {
        List<String> names = bundle.subject().multipliers().stream().map(each -> each.circuit().name()).toList();
        return "Written last. It holds:\n\n"
                + "- version of the program, Java, operating system and processor\n"
                + bundle.subject().design().map(design -> "- design " + design.point().id() + ": its source, seed and all "
                        + "settings, SHA-256 of its weights,\n  fingerprint of network and images, accuracies with the number "
                        + "of test images\n  and their 95 % intervals\n").orElse("")
                + names.stream().map(name -> "- " + name + ": SHA-256 of its products, power, area, delay and errors,\n"
                        + "  each with how it was obtained\n").collect(Collectors.joining())
                + "- of the other " + (bundle.files().size() - 1) + " files: size, SHA-256, and what each was compared with";
    }
}
