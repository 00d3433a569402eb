package org.tramstudio.project.bundle;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tramstudio.task.UserFacingException;

/** A bundle's folder that is there already. */
final class WrittenFolder {

    private WrittenFolder() {
    }

    /**
     * Checks that a folder holds nothing but what an export has written, so that it may be replaced.
     *
     * @throws UserFacingException naming the first file of others
     */
    static void requireOwn(Path folder) throws IOException {
        Path provenance = folder.resolve(BundleFile.OfProvenance.PATH);
        if (!Files.isRegularFile(provenance)) {
            throw refusal(folder.toString(), "is no folder that an export has written");
        }
        Set<String> own = new HashSet<>(Set.of(BundleFile.OfProvenance.PATH));
        Provenance.DOCUMENT.read(provenance).files().forEach(file -> own.add(file.path()));
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> others = found.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString().replace(File.separatorChar, '/'))
                    .filter(path -> !own.contains(path)).sorted().toList();
            if (!others.isEmpty()) {
                throw refusal(folder.resolve(others.getFirst()).toString(), "was not written by an export");
            }
        }
    }

    private static UserFacingException refusal(String path, String reason) {
        return new UserFacingException(path + ": " + reason + ", so its folder is not replaced.",
                "Move it away, or choose another place.");
    }
}
