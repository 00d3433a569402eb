package org.tramstudio.project.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tramstudio.task.UserFacingException;

/**
 * Where an export goes.
 *
 * @param path a folder in which each bundle gets a folder, or a zip file
 * @param isZip whether it is a zip file
 * @param mayReplace whether bundles that are there already are replaced
 */
public record BundleTarget(Path path, boolean isZip, boolean mayReplace) {

    /** How names of zip files end. */
    public static final String ZIP = ".zip";

    /** A zip file if the name ends so and is no folder's, else a folder; reads the disk. */
    public static BundleTarget of(Path path, boolean mayReplace) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean zip = absolute.toString().toLowerCase(Locale.ROOT).endsWith(ZIP) && !Files.isDirectory(absolute);
        return new BundleTarget(absolute, zip, mayReplace);
    }

    /** What is there already and would be replaced; reads the disk. */
    public List<Path> present(BundlePlan plan) {
        Stream<Path> wanted = isZip ? Stream.of(path)
                : plan.bundles().stream().map(bundle -> path.resolve(bundle.subject().name()));
        return wanted.filter(Files::exists).toList();
    }

    /** Whether one of the files is there already; reads the disk. */
    public boolean isPresent(BundlePlan.Planned file) {
        return !isZip && Files.exists(path.resolve(file.path()));
    }

    /**
     * Checks that nothing is lost: what is there may be replaced, and every file in it was written by an export.
     *
     * @throws UserFacingException naming what is in the way
     */
    public void requireFree(BundlePlan plan) throws java.io.IOException {
        List<Path> present = present(plan);
        if (!present.isEmpty() && !mayReplace) {
            throw new UserFacingException(present.getFirst() + ": would be overwritten"
                    + (present.size() == 1 ? "." : ", and " + (present.size() - 1) + " more."),
                    "Choose another place, or say that it may be replaced (--force).");
        }
        if (!isZip) {
            for (Path folder : present) {
                WrittenFolder.requireOwn(folder);
            }
        }
    }
}
