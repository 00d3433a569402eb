package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a folder of designs on a thread of its own until it is closed: soon after the system tells of a change, and
 * every few seconds all the same, because network file systems tell nothing of what other machines write.
 */
public final class DesignFolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DesignFolderWatch.class);
    private static final long SECONDS_BETWEEN_LOOKS = 3;
    /** A training writes a line a step; so long, what it writes is gathered. */
    private static final long GATHERING_MILLISECONDS = 400;
    private static final WatchEvent.Kind<?>[] CHANGES = {StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE};

    private final DesignFolder folder;
    private final Consumer<DesignFolder.Changes> listener;
    private final Thread thread = Thread.ofPlatform().name("designs-watch").daemon().unstarted(this::follow);
    private volatile boolean closed;

    /**
     * Begins to follow.
     *
     * @param folder what is looked at, from now on by this alone
     * @param listener told of changes on the thread of this, and must return quickly; while others train, of how far they
     *                 are at every look
     */
    public DesignFolderWatch(DesignFolder folder, Consumer<DesignFolder.Changes> listener) {
        this.folder = folder;
        this.listener = listener;
        thread.start();
    }

    /** Ends the following; nothing more is told. Returns at once, the thread ends by itself. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void follow() {
        try (Signals signals = new Signals()) {
            boolean told = false;
            while (!closed) {
                told = look(signals, told);
                signals.await();
            }
        } catch (InterruptedException ended) {
            LOG.debug("{} is followed no more", folder.path());
        }
    }

    private boolean look(Signals signals, boolean hadNews) {
        try {
            DesignFolder.Changes changes = folder.look();
            signals.follow(folder.path());
            changes.elsewhere().keySet().forEach(id -> signals.follow(folder.path(id)));
            // the last training elsewhere that ended is news too
            if (!closed && (hadNews || !changes.isEmpty())) {
                listener.accept(changes);
            }
            return !changes.isEmpty();
        } catch (IOException | RuntimeException failure) {
            if (!closed) {
                LOG.warn("{} cannot be looked at now", folder.path(), failure);
            }
            return hadNews;
        }
    }

    /** What the file system tells; where it tells nothing, time alone. */
    private static final class Signals implements AutoCloseable {

        private final Optional<WatchService> service = newService();
        private final Map<Path, WatchKey> followed = new HashMap<>();

        private static Optional<WatchService> newService() {
            try {
                return Optional.of(FileSystems.getDefault().newWatchService());
            } catch (IOException | UnsupportedOperationException refused) {
                LOG.info("the system does not tell of changed files", refused);
                return Optional.empty();
            }
        }

        void follow(Path path) {
            if (service.isPresent() && !followed.containsKey(path) && Files.isDirectory(path)) {
                try {
                    followed.put(path, path.register(service.get(), CHANGES));
                } catch (IOException refused) {
                    LOG.debug("the system does not tell of changes in {}", path, refused);
                }
            }
        }

        /** Waits for a change, and then a little for those that come with it; not longer than to the next look. */
        void await() throws InterruptedException {
            if (service.isEmpty()) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                return;
            }
            WatchKey key = service.get().poll(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
            if (key != null) {
                TimeUnit.MILLISECONDS.sleep(GATHERING_MILLISECONDS);
            }
            for (; key != null; key = service.get().poll()) {
                key.pollEvents();
                key.reset();
            }
            followed.values().removeIf(each -> !each.isValid());
        }

        @Override
        public void close() {
            if (service.isPresent()) {
                try {
                    service.get().close();
                } catch (IOException failure) {
                    LOG.debug("the watch of files cannot be closed", failure);
                }
            }
        }
    }
}
