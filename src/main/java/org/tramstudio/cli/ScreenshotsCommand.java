package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.SampleProjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pictures of the window's views. */
@Command(name = "screenshots", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a picture of every view, light and dark. Needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {

    private final Console console;
    private final ViewPictures pictures;

    @Parameters(paramLabel = "DIR", description = "Folder to write VIEW-light.png and VIEW-dark.png to; files of these "
            + "names are overwritten.")
    private Path folder;
    @Option(names = "--project", paramLabel = "PROJECT",
            description = "Folder of the project to show (default: the first sample project).")
    private Optional<Path> projectFolder;
    @Option(names = "--growing", description = "Train a copy of the project, too, and record its Pareto plot while it grows, as "
            + "explore-growing.gif.")
    private boolean growing;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    ScreenshotsCommand(Console console, ViewPictures pictures) {
        this.console = console;
        this.pictures = pictures;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> written = pictures.take(folder, project().folder(), growing);
        if (json) {
            ObjectNode root = Console.object();
            ArrayNode files = root.putArray("files");
            written.forEach(file -> files.add(file.toString()));
            console.print(root);
        } else {
            written.forEach(console.out()::println);
        }
        return 0;
    }

    private Project project() throws IOException {
        if (projectFolder.isPresent()) {
            return ProjectFolder.read(projectFolder.get());
        }
        return SampleProjects.first();
    }
}
