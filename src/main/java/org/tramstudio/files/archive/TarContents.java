package org.tramstudio.files.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * The files of a tar file, plain or packed with gzip, all in memory: a packed one can only be read from its beginning.
 * Links and devices are passed over; nothing is written to the disk.
 */
public final class TarContents implements ArchiveContents {

    private static final int BLOCK = TarHeader.SIZE;
    private static final int LONGEST_NAME = 1 << 16;
    private static final int MOST_FILES = 2_000_000;

    private final Map<String, byte[]> contents;

    private TarContents(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /** Whether a file's name is that of a tar file. */
    public static boolean isTar(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(tar|tar\\.gz|tgz)");
    }

    /**
     * Reads all files.
     *
     * @throws UserFacingException if it is damaged, if a name leads out of it or occurs twice, or if the files are too large
     *                             for the memory
     */
    public static TarContents read(Path file, TaskControl control) throws IOException {
        boolean packed = !file.toString().toLowerCase(Locale.ROOT).endsWith(".tar");
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
             InputStream input = packed ? new GZIPInputStream(raw, 1 << 16) : raw) {
            Reading reading = new Reading(file, input, control);
            reading.readAll();
            EntryNames.require(file.toString(), reading.names);
            return new TarContents(reading.contents);
        } catch (EOFException | ZipException damaged) {
            throw new UserFacingException(file + ": its gzip data is damaged or ends early (" + damaged.getMessage() + ").",
                    "Download or copy the file again.", damaged);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(contents.keySet());
    }

    @Override
    public InputStream open(String name) {
        return new ByteArrayInputStream(contents.get(name));
    }

    private static final class Reading {
        private final Path file;
        private final InputStream input;
        private final TaskControl control;
        private final Map<String, byte[]> contents = new TreeMap<>();
        private final List<String> names = new ArrayList<>();
        private long offset;
        private long kept;

        Reading(Path file, InputStream input, TaskControl control) {
            this.file = file;
            this.input = input;
            this.control = control;
        }

        void readAll() throws IOException {
            String longName = "";
            while (true) {
                control.proceed();
                long at = offset;
                byte[] block = input.readNBytes(BLOCK);
                offset += block.length;
                if (block.length == 0 && at > 0 || TarHeader.isEnd(block)) {
                    return;
                }
                TarHeader header = TarHeader.parse(block).orElseThrow(() -> wrong("there is no tar header at offset " + at));
                switch (header.kind()) {
                    case LONG_NAME -> longName = TarHeader.gnuName(read(header, LONGEST_NAME));
                    case EXTENDED -> longName = TarHeader.paxName(read(header, LONGEST_NAME)).orElse(longName);
                    case FILE -> {
                        keep(longName.isEmpty() ? header.name() : longName, header);
                        longName = "";
                    }
                    case OTHER -> {
                        skip(header.size());
                        longName = "";
                    }
                }
            }
        }

        private void keep(String name, TarHeader header) throws IOException {
            String plain = name.startsWith("./") ? name.substring(2) : name;
            if (plain.endsWith("/")) {
                skip(header.size());
                return;
            }
            if (names.size() == MOST_FILES) {
                throw wrong("it holds more than " + MOST_FILES + " files");
            }
            kept += header.size() + plain.length();
            MemoryLimit.require(file + ", unpacked up to " + plain, kept);
            names.add(plain);
            contents.put(plain, read(header, Integer.MAX_VALUE - BLOCK));
        }

        private byte[] read(TarHeader header, long most) throws IOException {
            if (header.size() > most) {
                throw wrong(String.format(Locale.ROOT, "\"%s\" has %,d bytes; at most %,d were expected", header.name(),
                        header.size(), most));
            }
            byte[] content = input.readNBytes((int) header.size());
            offset += content.length;
            if (content.length < header.size()) {
                throw wrong(String.format(Locale.ROOT, "it ends at offset %,d, within \"%s\" of %,d bytes", offset,
                        header.name(), header.size()));
            }
            pass(Math.floorMod(-header.size(), (long) BLOCK));
            return content;
        }

        private void skip(long size) throws IOException {
            pass(size);
            pass(Math.floorMod(-size, (long) BLOCK));
        }

        private void pass(long count) throws IOException {
            long left = count;
            while (left > 0) {
                control.proceed();
                int read = input.readNBytes((int) Math.min(left, 1 << 16)).length;
                if (read == 0) {
                    throw wrong(String.format(Locale.ROOT, "it ends at offset %,d, where %,d more bytes were expected", offset,
                            left));
                }
                left -= read;
                offset += read;
            }
        }

        private UserFacingException wrong(String problem) {
            return new UserFacingException(file + " is no sound tar file: " + problem + ".",
                    "Download or copy the file again.");
        }
    }
}
