package org.tramstudio.files.archive;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.task.UserFacingException;

/** The entries of a zip file. Nothing is ever written to the disk. Safe to read from several threads at once. */
public final class ZipContents implements ArchiveContents, AutoCloseable {

    private static final String REMEDY = "Download or copy the file again.";

    private final Path file;
    private final ZipFile zip;
    private final List<String> names;

    /**
     * Reads the table of contents.
     *
     * @throws UserFacingException if it is no zip file, or an entry's name occurs twice or leads out of it
     */
    public ZipContents(Path file) throws IOException {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UserFacingException(file + " cannot be opened as a zip file (" + damaged.getMessage() + ").",
                    "Check that you may read it, or download or copy it again.", damaged);
        }
        try {
            List<String> all = zip.stream().map(ZipEntry::getName).toList();
            EntryNames.require(file.toString(), all);
            names = all.stream().filter(name -> !name.endsWith("/")).sorted().toList();
        } catch (UserFacingException refused) {
            zip.close();
            throw refused;
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** An entry's name for messages, with the file's. */
    public String describe(String name) {
        return file + "/" + name;
    }

    /**
     * {@inheritDoc}
     *
     * @throws FileNotFoundException if there is none of this name
     */
    @Override
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(entry(name));
    }

    /**
     * An entry's whole content, held against its size and check sum.
     *
     * @param most bytes that are accepted
     * @throws UserFacingException if it is larger, or damaged
     */
    public byte[] read(String name, long most) throws IOException {
        ZipEntry entry = entry(name);
        long size = entry.getSize();
        if (size < 0 || size > most || size > Integer.MAX_VALUE - 8) {
            throw new UserFacingException(String.format(Locale.ROOT, "%s states a size of %,d bytes; at most %,d were "
                    + "expected.", describe(name), size, Math.min(most, Integer.MAX_VALUE - 8)), REMEDY);
        }
        MemoryLimit.require(describe(name), size);
        byte[] content;
        try (InputStream input = zip.getInputStream(entry)) {
            content = input.readNBytes((int) size + 1);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new UserFacingException(describe(name) + ": its packed data is damaged (" + damaged.getMessage() + ").",
                    REMEDY, damaged);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (content.length != size || sum.getValue() != entry.getCrc()) {
            throw new UserFacingException(String.format(Locale.ROOT, "%s is damaged: %,d bytes with the check sum %08x "
                    + "were expected, and %,d with %08x found.", describe(name), size, entry.getCrc(), content.length,
                    sum.getValue()), REMEDY);
        }
        return content;
    }

    /** Stated size of an entry, bytes; negative where it is not stated. */
    public long size(String name) throws IOException {
        return entry(name).getSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(describe(name));
        }
        return entry;
    }
}
