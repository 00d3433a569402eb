package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.data.DatasetOptions;
import org.tramstudio.data.ImageShape;
import org.tramstudio.project.DatasetReference;

/** The images of a new project, as the user chooses them. */
sealed interface ImageChoice {

    /** In a few words, for the project's description. */
    String title();

    /** What is still missing or wrong, in a sentence; empty if nothing is. */
    Optional<String> problem();

    /** Their shape, where it is known before they are opened; colour is taken for granted in files. */
    Optional<ImageShape> shape();

    /**
     * What the project says of them.
     *
     * @throws IllegalArgumentException if there is still a {@link #problem()}
     */
    DatasetReference reference();

    /** Drawn by the program. */
    record Glyphs() implements ImageChoice {
        private static final DatasetReference REFERENCE = new DatasetReference.Glyphs(8_000, 2_000, 1);

        @Override
        public String title() {
            return "glyphs";
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public Optional<ImageShape> shape() {
            return Optional.of(org.tramstudio.data.Glyphs.SHAPE);
        }

        @Override
        public DatasetReference reference() {
            return REFERENCE;
        }
    }

    /**
     * The user's.
     *
     * @param place folder or file
     * @param size height and width that they are brought to, as it was typed; {@link #AS_THEY_ARE} or blank to take them so
     */
    record Files(Path place, String size) implements ImageChoice {

        /** What the field says for images that are not resized. */
        static final String AS_THEY_ARE = "as they are";

        /** Images as they are. */
        Files(Path place) {
            this(place, AS_THEY_ARE);
        }

        @Override
        public String title() {
            return String.valueOf(place.getFileName());
        }

        @Override
        public Optional<String> problem() {
            if (place.toString().isBlank()) {
                return Optional.of("Choose the folder or file of your images, or use the glyphs.");
            }
            return isSized() && side().isEmpty() ? Optional.of("The image size must be a whole number from 1 to "
                    + DatasetOptions.LARGEST_SIZE + ", or \"" + AS_THEY_ARE + "\".") : Optional.empty();
        }

        @Override
        public Optional<ImageShape> shape() {
            return side().map(side -> new ImageShape(3, side, side));
        }

        @Override
        public DatasetReference reference() {
            DatasetReference.Files files = new DatasetReference.Files(place.toAbsolutePath().toString(),
                    DatasetReference.Files.USUAL_HINT);
            return isSized() ? files.with(files.options().withImageSize(Integer.parseInt(size.strip()))) : files;
        }

        private boolean isSized() {
            return !size.isBlank() && !size.strip().equals(AS_THEY_ARE);
        }

        private Optional<Integer> side() {
            try {
                return Optional.of(Integer.parseInt(size.strip()))
                        .filter(side -> side >= 1 && side <= DatasetOptions.LARGEST_SIZE);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    }
}
