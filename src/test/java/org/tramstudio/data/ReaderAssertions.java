package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** What the tests of every format ask of a data set and of a message. */
final class ReaderAssertions {

    private ReaderAssertions() {
    }

    static Dataset open(Path path) throws IOException {
        return DatasetReader.open(path, TaskControl.NONE);
    }

    static void assertRefused(Path path, String... expectedParts) {
        assertMentions(assertThrows(UserFacingException.class, () -> open(path)), expectedParts);
    }

    static void assertMentions(UserFacingException refusal, String... expectedParts) {
        for (String part : expectedParts) {
            assertTrue(refusal.getMessage().contains(part),
                    "\"" + part + "\" is missing in: " + refusal.getMessage());
        }
    }

    static void assertLabels(LabeledImages images, int... expected) {
        assertArrayEquals(expected, IntStream.range(0, images.size()).map(images::label).toArray());
    }

    static int[] values(LabeledImages images, int index) throws IOException {
        byte[] bytes = new byte[images.shape().values()];
        images.read(index, bytes, 0);
        return IntStream.range(0, bytes.length).map(i -> Byte.toUnsignedInt(bytes[i])).toArray();
    }
}
