package org.tramstudio.files;

import java.util.Locale;
import org.tramstudio.task.UserFacingException;

/** Holds what a file asks for against the memory that the program may use, before any of it is taken. */
public final class MemoryLimit {

    private MemoryLimit() {
    }

    /** Bytes that one file's content may take: half of what the program may use. */
    public static long bytes() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /**
     * Refuses what would take more than {@link #bytes()}.
     *
     * @param what the file, and what of it is meant, for example {@code "a.npz, array x"}
     * @param needed bytes, at least 0
     * @throws UserFacingException if that is too much
     */
    public static void require(String what, long needed) throws UserFacingException {
        if (needed > bytes()) {
            throw new UserFacingException(String.format(Locale.ROOT,
                    "%s needs %,d MB; at most %,d MB fit into memory.", what, needed >> 20, bytes() >> 20),
                    "Check that the file is not damaged, or start the program with a larger -Xmx.");
        }
    }
}
