package org.tramstudio.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tramstudio.task.UserFacingException;

/** The files of a zip file. It stays open for as long as images of it are in use. */
final class ZipSource implements FileSource {

    private final Path file;
    private final ZipFile zip;
    private final List<String> paths;

    /** Reads the table of contents. */
    ZipSource(Path file) throws IOException {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException damaged) {
            throw new UserFacingException(file + " cannot be opened as a zip file (" + damaged.getMessage() + ").",
                    "Check that you may read it, or download or copy it again.", damaged);
        }
        paths = zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)
                .filter(path -> !FileSource.isIgnored(path)).sorted().toList();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new FileNotFoundException(describe(path));
        }
        return zip.getInputStream(entry);
    }
}
