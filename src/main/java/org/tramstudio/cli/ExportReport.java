package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.project.bundle.BundleFile;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundleSubject;
import org.tramstudio.project.bundle.BundleTarget;
import org.tramstudio.project.bundle.Provenance;
import org.tramstudio.project.bundle.WrittenBundle;

/**
 * Tells what an export will write, or has written.
 *
 * @param console where it is told
 * @param json whether as JSON
 */
record ExportReport(Console console, boolean json) {

    private static final String PRESENT = "already there";

    void planned(BundlePlan plan, BundleTarget target) {
        if (json) {
            ObjectNode root = root(target).put("dryRun", true);
            ArrayNode designs = root.putArray("designs");
            plan.bundles().forEach(bundle -> {
                ArrayNode files = design(designs, bundle.subject()).putArray("files");
                bundle.files().forEach(file -> {
                    BundlePlan.Planned planned = new BundlePlan.Planned(bundle, file);
                    ObjectNode node = files.addObject().put("path", planned.path()).put("purpose", file.purpose())
                            .put("present", target.isPresent(planned));
                    file.bytes().ifPresent(bytes -> node.put(file.isAtLeast() ? "leastBytes" : "bytes", bytes));
                });
            });
            console.print(root);
            return;
        }
        TextTable table = new TextTable("file", "bytes", "for");
        plan.files().forEach(planned -> table.add(planned.path(), size(planned.file()), planned.file().purpose()
                + (target.isPresent(planned) ? " (" + PRESENT + ")" : "")));
        console.out().println(table);
        List<Path> present = target.present(plan);
        present.forEach(path -> console.out().println(path + " is " + PRESENT
                + (target.mayReplace() ? " and would be replaced" : "; --force would replace it")));
        console.out().println(plan.files().size() + " files would be written to " + target.path());
    }

    void written(List<WrittenBundle> bundles, BundleTarget target) {
        if (json) {
            ObjectNode root = root(target);
            ArrayNode designs = root.putArray("designs");
            bundles.forEach(bundle -> {
                ArrayNode files = design(designs, bundle.subject()).put("provenance", BundleFile.OfProvenance.PATH)
                        .putArray("files");
                bundle.provenance().files().forEach(file -> files.addObject()
                        .put("path", bundle.subject().name() + "/" + file.path()).put("bytes", file.bytes())
                        .put("sha256", file.sha256()).put("purpose", file.purpose()).put("checked", file.checked()));
            });
            console.print(root);
            return;
        }
        TextTable table = new TextTable("file", "bytes", "checked");
        int files = 0;
        for (WrittenBundle bundle : bundles) {
            for (Provenance.WrittenFile file : bundle.provenance().files()) {
                table.add(bundle.subject().name() + "/" + file.path(), count(file.bytes()), file.checked());
            }
            table.add(bundle.subject().name() + "/" + BundleFile.OfProvenance.PATH, "", "read back");
            files += bundle.provenance().files().size() + 1;
        }
        console.out().println(table);
        console.out().println("Written: " + files + " files to " + target.path());
    }

    private static ObjectNode root(BundleTarget target) {
        return Console.object().put("out", target.path().toString()).put("zip", target.isZip());
    }

    private static ObjectNode design(ArrayNode designs, BundleSubject subject) {
        ObjectNode node = designs.addObject().put("folder", subject.name());
        subject.design().ifPresent(design -> node.put("id", design.point().id()));
        return node;
    }

    private static String size(BundleFile file) {
        Optional<String> known = file.bytes().isPresent() ? Optional.of(count(file.bytes().getAsLong())) : Optional.empty();
        return known.map(bytes -> file.isAtLeast() ? "over " + bytes : bytes).orElse("?");
    }

    private static String count(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }
}
