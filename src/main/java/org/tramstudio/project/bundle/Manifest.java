package org.tramstudio.project.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.study.JsonDocument;

/**
 * Which layer of a network computes with which multiplier: what {@code manifest.json} holds.
 *
 * @param schemaVersion of this form, 1
 * @param design id of the design
 * @param multipliers in the order of the network
 */
record Manifest(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) String design,
                @JsonProperty(required = true) List<Entry> multipliers) {

    static final int SCHEMA_VERSION = 1;
    static final JsonDocument<Manifest> DOCUMENT = new JsonDocument<>(Manifest.class, SCHEMA_VERSION);

    private static final String JSON = "manifest.json";
    private static final String TABLE = "manifest.csv";

    Manifest {
        multipliers = List.copyOf(multipliers);
    }

    /**
     * One multiplier.
     *
     * @param name of its module
     * @param folder of its files below the bundle's folder; a dot for that folder itself
     * @param productTable SHA-256 of its products, see {@link ProductTable#identity()}
     * @param share its multiplications over those of all approximated layers
     * @param layers those that compute with it; none where they are not known
     */
    record Entry(@JsonProperty(required = true) String name, @JsonProperty(required = true) String folder,
                 Optional<String> productTable, OptionalDouble share, List<Layer> layers) {
    }

    /** A layer, and its multiplications over those of all approximated layers. */
    record Layer(@JsonProperty(required = true) String name, OptionalDouble share) {
    }

    static Manifest of(BundleSubject subject, BundledDesign design) {
        return new Manifest(SCHEMA_VERSION, design.point().id(), subject.multipliers().stream().map(each -> new Entry(
                each.circuit().name(), subject.folder(each).isEmpty() ? "." : each.circuit().name(),
                each.circuit().table().map(ProductTable::identity), each.share(),
                each.layers().stream().map(layer -> new Layer(layer.name(), layer.share())).toList())).toList());
    }

    List<BundleFile> files() {
        return List.of(new BundleFile.OfManifest(JSON, "Which layer computes with which multiplier, for programs",
                        DOCUMENT.text(this)),
                new BundleFile.OfManifest(TABLE, "Which layer computes with which multiplier, as a table", table()));
    }

    /** A line for each layer; a multiplier whose layers are not known has a line without one. */
    private String table() {
        StringBuilder text = new StringBuilder("layer,share,multiplier,folder,product_table_sha256\n");
        for (Entry entry : multipliers) {
            List<Layer> layers = entry.layers().isEmpty() ? List.of(new Layer("", entry.share())) : entry.layers();
            for (Layer layer : layers) {
                text.append(quoted(layer.name())).append(',').append(number(layer.share())).append(',').append(entry.name())
                        .append(',').append(entry.folder()).append(',').append(entry.productTable().orElse("")).append('\n');
            }
        }
        return text.toString();
    }

    private static String number(OptionalDouble share) {
        return share.isPresent() ? Double.toString(share.getAsDouble()) : "";
    }

    /** Layers of other frameworks may have any name. */
    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
