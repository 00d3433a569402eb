package org.tramstudio.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * The images of a set that can be decoded.
 *
 * @param images without the others, in the same order
 * @param problems why each of the others cannot be, in their order
 */
record SoundImages(LabeledImages images, List<String> problems) {

    SoundImages {
        problems = List.copyOf(problems);
    }

    /**
     * Decodes every image once, on several threads.
     *
     * @param part what the images are, for the message when none is left
     */
    static SoundImages of(LabeledImages images, String part, TaskControl control) throws IOException {
        control.message("decoding " + images.size() + " " + part + " images");
        String[] faults = new String[images.size()];
        AtomicInteger next = new AtomicInteger();
        DecodingThreads.runOnEach("image check", () -> {
            byte[] values = new byte[images.shape().values()];
            for (int index = next.getAndIncrement(); index < faults.length; index = next.getAndIncrement()) {
                control.proceed();
                control.progress(index, faults.length);
                try {
                    images.read(index, values, 0);
                } catch (UserFacingException corrupt) {
                    faults[index] = corrupt.getMessage().lines().findFirst().orElse("");
                }
            }
            return null;
        });
        int[] sound = IntStream.range(0, faults.length).filter(index -> faults[index] == null).toArray();
        List<String> problems = Arrays.stream(faults).filter(Objects::nonNull).toList();
        if (sound.length == 0) {
            throw new UserFacingException("None of the " + faults.length + " " + part + " images can be decoded, for example: "
                    + problems.getFirst(), "Replace the files, or choose another data set.");
        }
        return new SoundImages(problems.isEmpty() ? images : Subset.of(images, sound), problems);
    }
}
