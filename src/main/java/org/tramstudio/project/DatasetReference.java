package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

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
     */
    record Files(@JsonProperty(required = true) String path, @JsonProperty(required = true) String hint)
            implements DatasetReference {

        /** The hint for images that were there when they were chosen. */
        public static final String USUAL_HINT = "Put the images back to where they were when they were chosen, or "
                + "change \"path\" in " + ProjectFolder.FILE + ".";
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
