package org.tramstudio.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.tramstudio.files.archive.TarContents;
import org.tramstudio.task.TaskControl;

/** The files of a tar file, as data sets are published. They stay in memory for as long as they are in use. */
final class TarSource implements FileSource {

    private final Path file;
    private final TarContents tar;
    private final List<String> paths;

    /** Reads all of it. */
    TarSource(Path file, TaskControl control) throws IOException {
        this.file = file;
        control.message("unpacking " + file.getFileName());
        tar = TarContents.read(file, control);
        paths = tar.names().stream().filter(path -> !FileSource.isIgnored(path)).toList();
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
    public InputStream open(String path) {
        return new ByteArrayInputStream(tar.content(path));
    }
}
