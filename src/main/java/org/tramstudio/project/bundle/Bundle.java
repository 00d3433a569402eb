package org.tramstudio.project.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.project.NetworkExport;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.task.TaskControl;

/**
 * A folder of files that is written whole or not at all.
 *
 * @param subject what it is about
 * @param files in the order in which they are written, the provenance last
 */
public record Bundle(BundleSubject subject, List<BundleFile> files) {

    /** Copies the list. */
    public Bundle {
        files = List.copyOf(files);
    }

    /** The files of a subject. Every circuit's file is made once, for its size. */
    static Bundle of(BundleSubject subject, BundleContents contents, TaskControl control) {
        List<BundleFile> files = new ArrayList<>();
        for (BundledMultiplier multiplier : subject.multipliers()) {
            for (CircuitFormat format : contents.formats().stream().sorted().toList()) {
                if (format.obstacle(multiplier.circuit()).isEmpty()) {
                    control.proceed();
                    addFormat(subject.folder(multiplier), format, multiplier, files);
                }
            }
        }
        subject.design().ifPresent(design -> {
            if (contents.network() && design.hasWeights()) {
                design.inputs().ifPresent(inputs -> files.add(new BundleFile.OfNetwork(
                        subject.networkName() + NetworkExport.ENDING, design, inputs.export(),
                        contents.foldBatchNormalization(), weightBytes(inputs))));
            }
            files.addAll(Manifest.of(subject, design).files());
        });
        files.add(new BundleFile.OfProvenance());
        return new Bundle(subject, files);
    }

    private static void addFormat(String folder, CircuitFormat format, BundledMultiplier multiplier, List<BundleFile> files) {
        List<ExportFile> made = format.files(multiplier.circuit());
        for (int place = 0; place < made.size(); place++) {
            files.add(new BundleFile.OfCircuit(folder + made.get(place).name(),
                    place == 0 ? format.description() : "The products that the test bench reads", format, place,
                    multiplier.circuit(), OptionalLong.of(made.get(place).bytes().length)));
        }
    }

    private static OptionalLong weightBytes(ProjectInputs inputs) {
        return OptionalLong.of(GraphArrays.sizes(inputs.graph()).values().stream().mapToLong(sizes -> sizes.stream()
                .mapToLong(Integer::longValue).reduce(Float.BYTES, (a, b) -> a * b)).sum());
    }
}
