package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a project's library of multipliers by others, and adds to it. */
@Command(name = "library", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Lists the multipliers by others that a project keeps, and adds circuits to them.",
            "The names are those that run --library takes."})
final class LibraryCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder of the project.")
    private Path projectFolder;
    @Parameters(index = "1..*", paramLabel = "FILE", arity = "0..*",
            description = "Circuits to add; every form that the metrics command reads.")
    private List<Path> files = List.of();
    @Mixin
    private CircuitOptions options;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    LibraryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Project project = ProjectFolder.read(projectFolder);
        MultiplierLibrary library = new MultiplierLibrary(project);
        List<ImportedCircuit> circuits = new ArrayList<>();
        for (Path file : files) {
            circuits.add(options.read(file));
        }
        for (int k = 0; k < files.size(); k++) {
            library.add(files.get(k), options.asGiven(), circuits.get(k));
            if (!json) {
                String name = files.get(k).toString();
                circuits.get(k).warnings().forEach(warning -> console.err().println(name + ": " + warning));
            }
        }
        print(library.list());
        return 0;
    }

    private void print(List<MultiplierLibrary.Entry> entries) {
        if (json) {
            ObjectNode all = Console.object();
            ArrayNode list = all.putArray("multipliers");
            entries.forEach(entry -> list.addObject().put("name", entry.name()).put("file", entry.file().toString()));
            console.print(all);
            return;
        }
        if (entries.isEmpty()) {
            console.out().println("The project keeps no multipliers yet; name files to add.");
            return;
        }
        TextTable table = new TextTable("Name", "File");
        entries.forEach(entry -> table.add(entry.name(), entry.file().toString()));
        console.out().println(table);
    }
}
