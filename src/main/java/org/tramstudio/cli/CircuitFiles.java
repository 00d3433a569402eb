package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;

/**
 * Writes a multiplier to a folder in the usual formats.
 *
 * @param folder made where it is missing
 * @param force whether files that are there may be overwritten
 */
record CircuitFiles(Path folder, boolean force) {

    /** A text as the name of a module: what a Verilog name cannot hold becomes an underscore. */
    static String moduleName(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /**
     * Writes all files, or none where one is there already.
     *
     * @return what was written
     */
    List<Path> write(ExportedCircuit circuit) throws IOException {
        List<ExportFile> files = CircuitFormat.usual().stream()
                .filter(format -> format.obstacle(circuit).isEmpty())
                .flatMap(format -> format.files(circuit).stream()).toList();
        refuseToOverwrite(files);
        List<Path> written = new ArrayList<>();
        for (ExportFile file : files) {
            Path target = folder.resolve(file.name());
            AtomicFile.write(target, file.bytes());
            written.add(target);
        }
        return written;
    }

    private void refuseToOverwrite(List<ExportFile> files) throws UserFacingException {
        String present = files.stream().map(ExportFile::name).filter(name -> Files.exists(folder.resolve(name)))
                .collect(Collectors.joining(", "));
        if (!force && !present.isEmpty()) {
            throw new UserFacingException(folder + ": would overwrite " + present + ".",
                    "Choose another folder, or add --force to overwrite.");
        }
    }
}
