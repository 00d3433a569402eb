package org.tramstudio.project;

/** The data set of a project. */
public sealed interface DatasetReference {

    /**
     * Files of the user's: an image folder or zip, CIFAR-10 binary files, or IDX files; which of them is recognised.
     *
     * @param path relative to the project folder where that is possible
     * @param hint what to put there, shown when it is missing
     */
    record Files(String path, String hint) implements DatasetReference {
    }

    /**
     * The glyphs that the program draws itself.
     *
     * @param training how many training images
     * @param test how many test images
     * @param seed of the drawing
     */
    record Glyphs(int training, int test, long seed) implements DatasetReference {
    }
}
