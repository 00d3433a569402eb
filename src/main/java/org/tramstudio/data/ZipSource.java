package org.tramstudio.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.tramstudio.files.archive.ZipContents;

/** The files of a zip file. It stays open for as long as images of it are in use. */
final class ZipSource implements FileSource {

    private final Path file;
    private final ZipContents zip;
    private final List<String> paths;

    /** Reads the table of contents. */
    ZipSource(Path file) throws IOException {
        this.file = file;
        zip = new ZipContents(file);
        paths = zip.names().stream().filter(path -> !FileSource.isIgnored(path)).toList();
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
        return zip.open(path);
    }
}
