package org.tramstudio.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.training.TrainingEvent;

/** Reads what is appended to the log of a training that goes on elsewhere, each line once. */
final class EventTail {

    /** Holds the last event for certain, and is read in no time. */
    private static final int FIRST_BYTES = 1 << 14;
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private long position = -1;
    private Optional<TrainingEvent> last = Optional.empty();

    EventTail(Path file) {
        this.file = file;
    }

    /** The newest event that was read. */
    Optional<TrainingEvent> last() {
        return last;
    }

    /** The events since the last call, oldest first; the first call looks for {@link #last()} alone. */
    List<TrainingEvent> next() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            boolean first = position < 0;
            if (first) {
                position = Math.max(0, size - FIRST_BYTES);
            } else if (size < position) {
                position = 0;
            }
            List<TrainingEvent> events = wholeLines(channel, (int) Math.min(MOST_BYTES, size - position));
            last = events.isEmpty() ? last : Optional.of(events.getLast());
            return first ? List.of() : events;
        } catch (NoSuchFileException notBegun) {
            return List.of();
        }
    }

    /** What follows the last line's end is read once its line is whole. */
    private List<TrainingEvent> wholeLines(FileChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // a read may give less than was asked for
        }
        int end = buffer.position();
        while (end > 0 && buffer.get(end - 1) != '\n') {
            end--;
        }
        position += end;
        List<TrainingEvent> events = new ArrayList<>();
        new String(buffer.array(), 0, end, StandardCharsets.UTF_8).lines()
                .forEach(line -> EventLog.parse(line).ifPresent(events::add));
        return events;
    }
}
