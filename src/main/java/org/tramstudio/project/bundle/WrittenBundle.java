package org.tramstudio.project.bundle;

import java.nio.file.Path;

/**
 * A bundle that was written.
 *
 * @param subject what it is about
 * @param place its folder, or the zip file that it is in
 * @param provenance what it says of itself
 */
public record WrittenBundle(BundleSubject subject, Path place, Provenance provenance) {
}
