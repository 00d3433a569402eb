package org.tramstudio.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tramstudio.files.archive.ArchiveContents;
import org.tramstudio.files.archive.TarContents;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.task.TaskControl;

/**
 * The files of a zip or tar file, as data sets are published. For as long as images of it are in use, a zip file stays open
 * and the files of a tar file stay in memory.
 */
final class ArchiveSource implements FileSource {

    private final Path file;
    private final ArchiveContents contents;
    private final List<String> paths;

    private ArchiveSource(Path file, ArchiveContents contents) {
        this.file = file;
        this.contents = contents;
        paths = contents.names().stream().filter(path -> !FileSource.isIgnored(path)).toList();
    }

    /** Whether a file's name is that of an archive. */
    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") || TarContents.isTar(name);
    }

    /** Reads the table of contents of a zip file, or all of a tar file. */
    static ArchiveSource read(Path file, TaskControl control) throws IOException {
        if (TarContents.isTar(file.toString())) {
            control.message("unpacking " + file.getFileName());
            return new ArchiveSource(file, TarContents.read(file, control));
        }
        return new ArchiveSource(file, new ZipContents(file));
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
        return contents.open(path);
    }
}
