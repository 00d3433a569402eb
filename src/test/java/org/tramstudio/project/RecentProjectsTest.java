package org.tramstudio.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.StudySettings;

class RecentProjectsTest {

    @TempDir
    private Path folder;

    @Test
    void theLatestComesFirstOnceEachAndMissingOnesAreKept() throws IOException {
        RecentProjects recent = recent();
        assertEquals(List.of(), recent.list());
        recent.add(project("a"));
        recent.add(project("b"));
        recent.add(project("a"));
        Files.delete(folder.resolve("b").resolve(ProjectFolder.FILE));
        assertEquals(List.of(new RecentProjects.Entry(folder.resolve("a"), "Title of a", false),
                new RecentProjects.Entry(folder.resolve("b"), "Title of b", true)), recent().list());
        recent.remove(folder.resolve("a"));
        assertEquals(1, recent.list().size());
    }

    @Test
    void onlyTheLatestAreKept() throws IOException {
        for (int i = 0; i < 20; i++) {
            recent().add(project("p" + i));
        }
        assertEquals(12, recent().list().size());
        assertEquals("Title of p19", recent().list().getFirst().title());
    }

    @Test
    void aBrokenListIsAnEmptyOne() throws IOException {
        Files.writeString(folder.resolve("recent.json"), "{");
        assertEquals(List.of(), recent().list());
        recent().add(project("a"));
        assertEquals(1, recent().list().size());
    }

    @Test
    void theUsersFoldersFollowTheSystemsCustoms() {
        Path home = folder.resolve("home");
        assertEquals(new UserFolders(home.resolve(".config/tram-studio"), home.resolve(".local/state/tram-studio")),
                UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "relative/is/ignored"), home));
        assertEquals(new UserFolders(Path.of("/c/tram-studio"), Path.of("/s/tram-studio")),
                UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), home));
        assertEquals(home.resolve("Library/Application Support/TRAM Studio"),
                UserFolders.of("Mac OS X", Map.of(), home).configuration());
        assertEquals(home.resolve("AppData/Roaming/TRAM Studio"),
                UserFolders.of("Windows 11", Map.of(), home).configuration());
    }

    private RecentProjects recent() {
        return new RecentProjects(folder.resolve("recent.json"));
    }

    private Project project(String name) throws IOException {
        Project project = new Project(folder.resolve(name), "Title of " + name, "", Optional.empty(),
                Optional.empty(), StudySettings.standard());
        ProjectFolder.write(project);
        return project;
    }
}
