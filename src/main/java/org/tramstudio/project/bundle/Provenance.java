package org.tramstudio.project.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tramstudio.study.JsonDocument;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.tram.StructureParameters;

/**
 * Where the files of a bundle come from: what {@code provenance.json} holds. It names no time, so that the same design
 * gives the same bundle.
 *
 * @param schemaVersion of this form, 1
 * @param format tells such files from others
 * @param exportedBy the program and the machine that wrote the bundle
 * @param design how the design came about; empty for a multiplier that no network was trained with
 * @param multipliers in the order of the network
 * @param files all others of the bundle
 */
public record Provenance(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) String format,
                         @JsonProperty(required = true) Program exportedBy, Optional<Design> design,
                         @JsonProperty(required = true) List<Multiplier> multipliers,
                         @JsonProperty(required = true) List<WrittenFile> files) {

    /** The form that this program writes and the newest that it reads. */
    public static final int SCHEMA_VERSION = 1;

    static final String FORMAT = "tram-studio-provenance";
    static final JsonDocument<Provenance> DOCUMENT = new JsonDocument<>(Provenance.class, SCHEMA_VERSION);

    /** Copies the lists. */
    public Provenance {
        multipliers = List.copyOf(multipliers);
        files = List.copyOf(files);
    }

    /**
     * A program on a machine.
     *
     * @param name of the program
     * @param version of the program
     * @param java version and vendor
     * @param operatingSystem name, version and kind of processor
     * @param processor as it names itself, where it does
     * @param threads that it offers
     */
    public record Program(String name, String version, String java, String operatingSystem, Optional<String> processor,
                          int threads) {
    }

    /**
     * A finished design.
     *
     * @param id of the design
     * @param title for people
     * @param project title of its project
     * @param source where its multiplier comes from
     * @param seed of every random choice
     * @param computingSeconds that its training took
     * @param settings every setting of its training, by key
     * @param inputs what it was trained with; empty where the project's network or images could not be opened
     * @param files SHA-256 of each file of weights and multipliers, by its path below the design's folder
     * @param power of the multipliers over the accurate one's, the mean over all multiplications
     * @param accuracies in the order of the stages
     */
    public record Design(String id, String title, String project, MultiplierSource source, long seed,
                         double computingSeconds, Map<String, JsonNode> settings, Optional<Inputs> inputs,
                         Map<String, String> files, List<Figure> power, List<Accuracy> accuracies) {

        /** Copies the collections. */
        public Design {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            power = List.copyOf(power);
            accuracies = List.copyOf(accuracies);
        }
    }

    /**
     * Network and images.
     *
     * @param network title of the network
     * @param weights SHA-256 of the file of floating-point weights; empty where they come with the network
     * @param dataset name of the data set
     * @param trainingImages how many it has
     * @param testImages how many it has
     * @param classes their names
     * @param fingerprint SHA-256 over the network, its files, classes, labels and some of the images
     */
    public record Inputs(String network, Optional<String> weights, String dataset, int trainingImages, int testImages,
                         List<String> classes, String fingerprint) {

        /** Copies the list. */
        public Inputs {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A share of right answers.
     *
     * @param stage after which it was measured
     * @param share 0 to 1
     * @param testImages how many it was measured on; empty where the images could not be opened
     * @param interval95 where it lies with a confidence of 95 %, as far as that depends on which images were looked at
     * @param obtained how
     */
    public record Accuracy(AccuracyStage stage, double share, OptionalLong testImages, Optional<ShareInterval> interval95,
                           String obtained) {
    }

    /**
     * A multiplier.
     *
     * @param name of its module
     * @param operands widths and sign, in words
     * @param productTable SHA-256 of its products as 32-bit little-endian words, first operand outer; its identity
     * @param theta structure parameters, column 0 first; none for one made without
     * @param share its multiplications over those of all approximated layers
     * @param layers those that compute with it, with their shares
     * @param figures what was computed of it
     */
    public record Multiplier(String name, String operands, Optional<String> productTable, StructureParameters theta,
                             OptionalDouble share, List<Manifest.Layer> layers, List<Figure> figures) {

        /** Copies the lists. */
        public Multiplier {
            layers = List.copyOf(layers);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A number, and how it was obtained.
     *
     * @param name of the figure
     * @param value the number
     * @param unit of the number; 1 for a ratio
     * @param obtained how
     */
    public record Figure(String name, double value, String unit, String obtained) {
    }

    /**
     * A file of the bundle.
     *
     * @param path below the bundle's folder
     * @param bytes its size
     * @param sha256 of its content
     * @param purpose what it is for
     * @param checked what it was compared with after it was written
     */
    public record WrittenFile(String path, long bytes, String sha256, String purpose, String checked) {
    }
}
