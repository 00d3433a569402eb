package org.tramstudio.project.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.Sha256;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Writes bundles, all of them or none: they are made in a hidden folder, each file is read back and compared with what it
 * should hold, and only then they are moved to where they belong. A failed or cancelled export leaves nothing behind.
 */
public final class BundleWriter {

    private final CircuitWriting circuits;
    private final MultiplierFigures figures;

    /**
     * A writer.
     *
     * @param power simulates the circuits for the figures of the provenance
     */
    public BundleWriter(GateLevelPower power) {
        this(CircuitFormat::files, power);
    }

    BundleWriter(CircuitWriting circuits, GateLevelPower power) {
        this.circuits = circuits;
        this.figures = new MultiplierFigures(power);
    }

    /**
     * Writes and checks all files of a plan. Takes a second or two for each multiplier.
     *
     * @param control is told of files done
     * @return what was written
     * @throws UserFacingException if something is in the way, cannot be written, or is not what it should be when it is
     *                             read back, naming the file
     */
    public List<WrittenBundle> write(BundlePlan plan, BundleTarget target, TaskControl control) throws IOException {
        Staging.removeLeftovers(target);
        target.requireFree(plan);
        List<WrittenBundle> written = new ArrayList<>();
        try (Staging staging = Staging.of(target)) {
            Progress progress = new Progress(control, plan.files().size());
            for (Bundle bundle : plan.bundles()) {
                String name = bundle.subject().name();
                Provenance provenance = write(bundle, staging.fresh().resolve(name), progress);
                written.add(new WrittenBundle(bundle.subject(), target.isZip() ? target.path() : target.path().resolve(name),
                        provenance));
            }
            control.message("moving into place");
            control.proceed();
            if (target.isZip()) {
                staging.pack(plan.files().stream().map(BundlePlan.Planned::path).toList(), control);
            } else {
                staging.publish(plan.bundles().stream().map(bundle -> bundle.subject().name()).toList());
            }
        }
        return List.copyOf(written);
    }

    /** Counts files. */
    private static final class Progress {
        private final TaskControl control;
        private final int total;
        private int done;

        Progress(TaskControl control, int total) {
            this.control = control;
            this.total = total;
        }

        void next(String path) {
            control.proceed();
            control.progress(done, total);
            control.message(path);
            done++;
        }
    }

    private Provenance write(Bundle bundle, Path folder, Progress progress) throws IOException {
        List<Provenance.WrittenFile> records = new ArrayList<>();
        for (BundleFile file : bundle.files()) {
            String path = bundle.subject().name() + "/" + file.path();
            progress.next(path);
            Path place = folder.resolve(file.path());
            FileCheck check = new FileCheck(place, path);
            switch (file) {
                case BundleFile.OfCircuit circuit -> {
                    byte[] bytes = circuits.files(circuit.format(), circuit.circuit()).get(circuit.place()).bytes();
                    AtomicFile.write(place, bytes);
                    records.add(record(file, place, check.circuit(circuit, bytes)));
                }
                case BundleFile.OfNetwork network -> {
                    BundledDesign design = network.design();
                    network.export().write(place, design.project(), design.point(), network.foldBatchNormalization());
                    records.add(record(file, place, check.network(network)));
                }
                case BundleFile.OfManifest manifest -> {
                    AtomicFile.write(place, manifest.text());
                    records.add(record(file, place, check.bytes(manifest.text().getBytes(StandardCharsets.UTF_8))));
                }
                case BundleFile.OfProvenance _ -> {
                    // written below, since it tells of the others
                }
            }
        }
        return writeProvenance(bundle, folder, records, progress.control);
    }

    private static Provenance.WrittenFile record(BundleFile file, Path place, String checked) throws IOException {
        byte[] content = Files.readAllBytes(place);
        return new Provenance.WrittenFile(file.path(), content.length, Sha256.of(content), file.purpose(), checked);
    }

    private Provenance writeProvenance(Bundle bundle, Path folder, List<Provenance.WrittenFile> records, TaskControl control)
            throws IOException {
        BundleSubject subject = bundle.subject();
        Optional<Provenance.Design> design = subject.design().isPresent()
                ? Optional.of(DesignOrigin.of(subject.design().get())) : Optional.empty();
        List<Provenance.Multiplier> multipliers = new ArrayList<>();
        for (BundledMultiplier each : subject.multipliers()) {
            control.proceed();
            multipliers.add(new Provenance.Multiplier(each.circuit().name(), each.circuit().operands().description(),
                    each.circuit().table().map(ProductTable::identity), each.theta(), each.share(),
                    each.layers().stream().map(layer -> new Manifest.Layer(layer.name(), layer.share())).toList(),
                    figures.of(each, control)));
        }
        Provenance provenance = new Provenance(Provenance.SCHEMA_VERSION, Provenance.FORMAT, ThisMachine.program(), design,
                multipliers, records);
        Path file = folder.resolve(BundleFile.OfProvenance.PATH);
        Provenance.DOCUMENT.write(file, provenance);
        if (!Provenance.DOCUMENT.read(file).equals(provenance)) {
            throw new FileCheck(file, subject.name() + "/" + BundleFile.OfProvenance.PATH)
                    .refusal("does not hold what was written");
        }
        return provenance;
    }
}
