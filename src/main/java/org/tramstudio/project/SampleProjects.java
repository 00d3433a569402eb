package org.tramstudio.project;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.UserFacingException;

/** The projects that come with the program. */
public final class SampleProjects {

    /** System property that names the folder that the program is installed in. */
    public static final String HOME_PROPERTY = "tramstudio.home";

    private static final Logger LOG = LoggerFactory.getLogger(SampleProjects.class);
    private static final String FOLDER = "sample-projects";

    private SampleProjects() {
    }

    /** All sample projects in the order of their folders' names; empty where the program was taken away from them. */
    public static List<Project> list() {
        return folder().map(SampleProjects::in).orElse(List.of());
    }

    /**
     * The first of {@link #list()}.
     *
     * @throws UserFacingException where there is none
     */
    public static Project first() throws UserFacingException {
        return list().stream().findFirst().orElseThrow(() -> new UserFacingException(
                "The sample projects are not beside the program.", "Name a project with --project."));
    }

    /** The folder of the sample projects: where the launcher says, in the working folder, or near the program's jar. */
    public static Optional<Path> folder() {
        Stream<Path> named = Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of).stream();
        return Stream.of(named, Stream.of(Path.of("")), aboveTheProgram().stream())
                .flatMap(places -> places)
                .map(place -> place.toAbsolutePath().normalize().resolve(FOLDER))
                .filter(Files::isDirectory).findFirst();
    }

    static List<Project> in(Path folder) {
        List<Project> projects = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(Files::isDirectory).sorted().forEach(each -> read(each).ifPresent(projects::add));
        } catch (IOException unreadable) {
            LOG.warn("the sample projects cannot be listed", unreadable);
        }
        return projects;
    }

    private static Optional<Project> read(Path folder) {
        try {
            return Optional.of(ProjectFolder.read(folder));
        } catch (IOException unreadable) {
            LOG.warn("a sample project cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static List<Path> aboveTheProgram() {
        List<Path> places = new ArrayList<>();
        CodeSource source = SampleProjects.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI()).getParent();
            for (int level = 0; level < 2 && place != null; level++) {
                places.add(place);
                place = place.getParent();
            }
        } catch (URISyntaxException | RuntimeException unusual) {
            LOG.debug("the program's own place is unknown", unusual);
        }
        return places;
    }
}
