package org.tramstudio.files;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tramstudio.task.UserFacingException;

/**
 * A right that one process at a time has, on whatever machine that sees the file. It is a lock on the file, which the
 * operating system takes back when the process ends, however it ends; the file says who holds it.
 */
public final class ProcessLock implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLISECONDS = 20;

    /**
     * The lock files that this process holds. On POSIX systems, closing any channel to a file gives up all locks that the
     * process has on it, so a file that is held here must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private ProcessLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Who holds a lock.
     *
     * @param host name of the machine; empty where the file does not tell
     * @param process number of the process there; 0 where the file does not tell
     */
    public record Holder(String host, long process) {

        private static final Holder UNKNOWN = new Holder("", 0);
        private static final Holder THIS_PROCESS = new Holder(hostName(), ProcessHandle.current().pid());

        /** Whether the file tells who it is. */
        public boolean isKnown() {
            return !host.isEmpty();
        }

        /** Whether it is a process of this machine. */
        public boolean isHere() {
            return host.equals(THIS_PROCESS.host);
        }

        private static Holder of(Path file) {
            try {
                String[] words = Files.readString(file).strip().split(" ");
                return new Holder(words[0], Long.parseLong(words[1]));
            } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException untold) {
                return UNKNOWN;
            }
        }

        /** The kernel knows the name at once, a name server may take seconds. */
        private static String hostName() {
            try {
                Path known = Path.of("/proc/sys/kernel/hostname");
                return Files.isReadable(known) ? Files.readString(known).strip() : InetAddress.getLocalHost().getHostName();
            } catch (IOException nameless) {
                return "localhost";
            }
        }
    }

    /**
     * Takes a lock. Tries a few times, since another process that merely asks {@link #isHeld} holds it for a moment.
     *
     * @param file made where it is missing; its folder exists
     * @return empty where another process, or another part of this one, holds it
     * @throws UserFacingException if the file cannot be written, or its file system knows no locks
     */
    public static synchronized Optional<ProcessLock> take(Path file) throws IOException {
        Path key = key(file);
        Optional<FileChannel> channel = lock(file, key);
        if (channel.isPresent()) {
            sign(channel.get());
        }
        return channel.map(open -> new ProcessLock(key, open));
    }

    /** Whether some process holds a lock. */
    public static synchronized boolean isHeld(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            return false;
        }
        Path key = key(file);
        if (HELD.contains(key)) {
            return true;
        }
        if (!Files.isWritable(file)) {
            return false;
        }
        Optional<FileChannel> channel = lock(file, key);
        if (channel.isPresent()) {
            release(key, channel.get());
        }
        return channel.isEmpty();
    }

    /** Who holds a lock; empty where nobody does. */
    public static synchronized Optional<Holder> holder(Path file) throws IOException {
        if (!isHeld(file)) {
            return Optional.empty();
        }
        return Optional.of(HELD.contains(key(file)) ? Holder.THIS_PROCESS : Holder.of(file));
    }

    /** Gives the right back, also where the file is gone meanwhile. */
    @Override
    public void close() throws IOException {
        release(key, channel);
    }

    private static Optional<FileChannel> lock(Path file, Path key) throws IOException {
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                locked = tryLock(file, channel);
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            return locked ? Optional.of(channel) : Optional.empty();
        } catch (FileSystemException failure) {
            throw AtomicFile.refusal(file, failure);
        } finally {
            if (!locked) {
                HELD.remove(key);
            }
        }
    }

    private static boolean tryLock(Path file, FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (lock(file, channel) != null) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static FileLock lock(Path file, FileChannel channel) throws UserFacingException {
        try {
            return channel.tryLock();
        } catch (IOException lockless) {
            throw new UserFacingException(file + ": cannot be locked (" + lockless.getMessage() + "), and without locks two "
                    + "processes could write the same design.", "Keep the project on a file system with locks; Lustre has "
                            + "them when it is mounted with the option flock.", lockless);
        }
    }

    /** Who holds the lock is good to know and no more: a full disk is reported where something is lost by it. */
    private static void sign(FileChannel channel) {
        Holder holder = Holder.THIS_PROCESS;
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder.host() + " " + holder.process() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException _) {
            // the lock holds all the same
        }
    }

    private static void release(Path key, FileChannel channel) throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(key);
        }
    }

    /** One name for a file however it was reached; the folder exists whenever a lock can. */
    private static Path key(Path file) throws IOException {
        return file.getParent().toRealPath().resolve(file.getFileName());
    }
}
