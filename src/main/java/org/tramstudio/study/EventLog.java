package org.tramstudio.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.training.TrainingEvent;

/** The events of one design's training, one JSON object a line. */
final class EventLog implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonDocument.newMapper();

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();

    EventLog(Path file) {
        this.file = file;
    }

    /** Reads a log; empty where there is none. Lines that a crash has cut off are skipped, and repeats count once. */
    static List<TrainingEvent> read(Path file) throws IOException {
        List<TrainingEvent> events = new ArrayList<>();
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> parse(line).ifPresent(event -> addInOrder(events, event)));
        }
        return List.copyOf(events);
    }

    /** Adds one line and hands it to the operating system, so that it outlives this process. */
    void append(TrainingEvent event) throws IOException {
        String line = MAPPER.writerFor(TrainingEvent.class).writeValueAsString(event) + "\n";
        ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            FileChannel open = open();
            while (buffer.hasRemaining()) {
                open.write(buffer);
            }
        } catch (FileSystemException failure) {
            throw AtomicFile.refusal(file, failure);
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
            channel = Optional.empty();
        }
    }

    private FileChannel open() throws IOException {
        if (channel.isEmpty()) {
            endTornLine();
            channel = Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND));
        }
        return channel.get();
    }

    /** Without this, the first event after a crash would be lost with the line that the crash cut off. */
    private void endTornLine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            log.seek(log.length() - 1);
            if (log.read() != '\n') {
                log.write('\n');
            }
        }
    }

    /** The event of a line; empty for one that was cut off. */
    static Optional<TrainingEvent> parse(String line) {
        try {
            return Optional.of(MAPPER.readValue(line, TrainingEvent.class));
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    /** After a resume, training tells again what came after its checkpoint; the newer word replaces the older. */
    private static void addInOrder(List<TrainingEvent> events, TrainingEvent event) {
        while (!events.isEmpty() && TrainingEvent.PROGRESS.compare(events.getLast(), event) >= 0) {
            events.removeLast();
        }
        events.add(event);
    }
}
