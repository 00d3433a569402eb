package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.data.DatasetOptions;
import org.tramstudio.data.NormalizationChoice;

/** The data set of a project. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DatasetReference.Files.class, name = "files"),
    @JsonSubTypes.Type(value = DatasetReference.Glyphs.class, name = "glyphs")})
public sealed interface DatasetReference {

    /**
     * Files of the user's: an image folder or zip, CIFAR-10 binary files, or IDX files; which of them is recognised.
     *
     * @param path relative to the project folder where that is possible
     * @param hint what to put there, shown when it is missing
     * @param imageSize height and width that images are brought to, 1 to 4096; empty to take them as they are
     * @param skipCorrupt whether images that cannot be read are left out; empty for no
     * @param normalization {@code measured}, {@code imagenet}, {@code half} or {@code none}; empty for measured
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Files(@JsonProperty(required = true) String path, @JsonProperty(required = true) String hint,
                 Optional<Integer> imageSize, Optional<Boolean> skipCorrupt, Optional<String> normalization)
            implements DatasetReference {

        /** Images as they are. */
        public Files(String path, String hint) {
            this(path, hint, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Checks the options. */
        public Files {
            options(imageSize, skipCorrupt, normalization);
        }

        /** How the images are opened. */
        public DatasetOptions options() {
            return options(imageSize, skipCorrupt, normalization);
        }

        /** The same images, opened in another way. */
        public Files with(DatasetOptions options) {
            return new Files(path, hint,
                    options.imageSize().isPresent() ? Optional.of(options.imageSize().getAsInt()) : Optional.empty(),
                    Optional.of(options.skipCorrupt()).filter(skip -> skip),
                    Optional.of(options.normalization()).filter(choice -> choice != NormalizationChoice.MEASURED)
                            .map(NormalizationChoice::id));
        }

        private static DatasetOptions options(Optional<Integer> size, Optional<Boolean> skip,
                                              Optional<String> normalization) {
            DatasetOptions options = DatasetOptions.STANDARD.withSkipCorrupt(skip.orElse(false))
                    .withNormalization(normalization.map(Files::choice).orElse(NormalizationChoice.MEASURED));
            return size.map(options::withImageSize).orElse(options);
        }

        /** The hint for images that were there when they were chosen. */
        public static final String USUAL_HINT = "Put the images back to where they were when they were chosen, or "
                + "change \"path\" in " + ProjectFolder.FILE + ".";

        private static NormalizationChoice choice(String id) {
            return NormalizationChoice.ofId(id).orElseThrow(() -> new IllegalArgumentException("normalization is " + id
                    + "; it must be one of " + Arrays.stream(NormalizationChoice.values()).map(NormalizationChoice::id)
                    .collect(Collectors.joining(", "))));
        }
    }

    /**
     * The glyphs that the program draws itself.
     *
     * @param training how many training images, 10 to 1,000,000
     * @param test how many test images, 10 to 1,000,000
     * @param seed of the drawing
     */
    record Glyphs(@JsonProperty(required = true) int training, @JsonProperty(required = true) int test,
                  @JsonProperty(required = true) long seed) implements DatasetReference {

        private static final int LEAST = 10;
        private static final int MOST = 1_000_000;

        /** Checks the counts. */
        public Glyphs {
            check("training", training);
            check("test", test);
        }

        private static void check(String name, int count) {
            if (count < LEAST || count > MOST) {
                throw new IllegalArgumentException(
                        name + " is " + count + "; it must be a whole number from " + LEAST + " to " + MOST);
            }
        }
    }
}
