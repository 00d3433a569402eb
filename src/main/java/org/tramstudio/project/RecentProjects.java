package org.tramstudio.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.study.JsonDocument;

/**
 * The projects that this user has opened, the latest first. A list that cannot be read or written is no reason to stop:
 * it is logged, and the list is empty or stays as it was.
 */
public final class RecentProjects {

    private static final Logger LOG = LoggerFactory.getLogger(RecentProjects.class);
    private static final JsonDocument<RecentFile> DOCUMENT = new JsonDocument<>(RecentFile.class, 1);
    private static final int MOST = 12;

    private final Path file;

    /** A list kept in {@code file}, which is made when the first project is added. */
    public RecentProjects(Path file) {
        this.file = file;
    }

    /** The list of the user who runs this process. */
    public static RecentProjects ofThisUser() {
        return new RecentProjects(UserFolders.ofThisUser().configuration().resolve("recent-projects.json"));
    }

    /**
     * A project that was opened before.
     *
     * @param folder its folder, absolute
     * @param title as it was then
     * @param missing whether there is no project any more, or not now
     */
    public record Entry(Path folder, String title, boolean missing) {
    }

    private record RecentFile(int schemaVersion, List<Opened> projects) {
    }

    private record Opened(String folder, String title) {
    }

    /** The projects, the latest first; missing ones are kept, since their disk may come back. Reads the disk. */
    public List<Entry> list() {
        return read().stream().map(opened -> {
            Path folder = Path.of(opened.folder());
            return new Entry(folder, opened.title(), !Files.exists(folder.resolve(ProjectFolder.FILE)));
        }).toList();
    }

    /** Puts a project at the head of the list. */
    public void add(Project project) {
        Opened opened = new Opened(project.folder().toString(), project.title());
        write(Stream.concat(Stream.of(opened), without(project.folder())).limit(MOST).toList());
    }

    /** Takes a project off the list; its folder is left alone. */
    public void remove(Path folder) {
        write(without(folder).toList());
    }

    private Stream<Opened> without(Path folder) {
        return read().stream().filter(opened -> !opened.folder().equals(folder.toString()));
    }

    private List<Opened> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return DOCUMENT.read(file).projects();
        } catch (IOException unreadable) {
            LOG.warn("the list of recent projects cannot be read", unreadable);
            return List.of();
        }
    }

    private void write(List<Opened> projects) {
        try {
            DOCUMENT.write(file, new RecentFile(1, projects));
        } catch (IOException unwritable) {
            LOG.warn("the list of recent projects cannot be written", unwritable);
        }
    }
}
