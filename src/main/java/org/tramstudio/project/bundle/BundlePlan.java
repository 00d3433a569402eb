package org.tramstudio.project.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tramstudio.task.TaskControl;

/**
 * What an export will write: a bundle for each design, each in a folder of its own.
 *
 * @param bundles at least one, of different names
 */
public record BundlePlan(List<Bundle> bundles) {

    /** Copies the list and checks the names. */
    public BundlePlan {
        bundles = List.copyOf(bundles);
        Set<String> names = new HashSet<>();
        for (Bundle bundle : bundles) {
            if (!names.add(bundle.subject().name())) {
                throw new IllegalArgumentException("two bundles are called " + bundle.subject().name());
            }
        }
        if (bundles.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be exported");
        }
    }

    /** Plans the export; some tenths of a second for a multiplier of 8 bits. */
    public static BundlePlan of(List<BundleSubject> subjects, BundleContents contents, TaskControl control) {
        List<Bundle> bundles = new ArrayList<>();
        for (BundleSubject subject : subjects) {
            control.progress(bundles.size(), subjects.size());
            bundles.add(Bundle.of(subject, contents, control));
        }
        return new BundlePlan(bundles);
    }

    /** Every file, with the bundle that it belongs to. */
    public List<Planned> files() {
        return bundles.stream().flatMap(bundle -> bundle.files().stream().map(file -> new Planned(bundle, file))).toList();
    }

    /**
     * A file of a bundle.
     *
     * @param bundle the bundle
     * @param file the file
     */
    public record Planned(Bundle bundle, BundleFile file) {

        /** Where it lies below the export's folder or in its zip file. */
        public String path() {
            return bundle.subject().name() + "/" + file.path();
        }
    }
}
