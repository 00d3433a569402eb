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
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;

/**
 * Writes a multiplier to a folder in the usual formats.
 *
 * @param folder made where it is missing
 * @param force whether files that are there may be overwritten
 */
record CircuitFiles(Path folder, boolean force) {

    /**
     * Writes all files, or none where one is there already.
     *
     * @param name of the module; what a Verilog name cannot hold becomes an underscore
     * @return what was written
     */
    List<Path> write(MappedMultiplier multiplier, String name) throws IOException {
        ExportedCircuit circuit = MappedExport.of(multiplier, name.replaceAll("[^A-Za-z0-9_]", "_"));
        List<ExportFile> files = CircuitFormat.usual().stream()
                .filter(format -> format.obstacle(circuit).isEmpty()).flatMap(format -> format.files(circuit).stream()).toList();
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
