package org.tramstudio.data;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** The files of a folder and of the folders in it. */
final class FolderSource implements FileSource {

    private static final int DEEPEST = 8;

    private final Path folder;
    private final List<String> paths;

    /**
     * Lists the files.
     *
     * @param folder an existing folder
     * @param deepest how many levels of folders to look into; 1 for the folder itself alone
     */
    FolderSource(Path folder, int deepest, TaskControl control) throws IOException {
        this.folder = folder;
        paths = list(folder, Math.min(deepest, DEEPEST), control);
    }

    FolderSource(Path folder, TaskControl control) throws IOException {
        this(folder, DEEPEST, control);
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
    }

    @Override
    public Optional<Path> local(String path) {
        return Optional.of(folder.resolve(path));
    }

    private static List<String> list(Path folder, int deepest, TaskControl control) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), deepest, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                control.proceed();
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (attributes.isRegularFile() && !FileSource.isIgnored(path)) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof FileSystemLoopException) {
                    return FileVisitResult.CONTINUE;
                }
                throw new UserFacingException(file + " cannot be read.",
                        "Check that you may read it, or take it out of the data set's folder.", failure);
            }
        });
        Collections.sort(found);
        return List.copyOf(found);
    }
}
