package org.tramstudio.files.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tramstudio.task.UserFacingException;

/** Refuses names of entries that no honest archive holds. */
final class EntryNames {

    private static final int LONGEST = 4096;

    private EntryNames() {
    }

    /** Refuses a name that leads out of the archive, and one that occurs twice, which programs read differently. */
    static void require(String archive, List<String> names) throws UserFacingException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (leadsOut(name)) {
                throw new UserFacingException(archive + ": an entry is named \"" + shortened(name) + "\", which leads out of "
                        + "the archive.", "Do not trust this file. Get it from another source.");
            }
            if (!seen.add(name)) {
                throw new UserFacingException(archive + ": two entries are named \"" + shortened(name) + "\".",
                        "Which one is meant cannot be told. Pack or download the file again.");
            }
        }
    }

    /** Whether a name is absolute, holds {@code ..} as a part, or is no name at all. */
    static boolean leadsOut(String name) {
        return name.isEmpty() || name.length() > LONGEST || name.startsWith("/") || name.startsWith("\\")
                || name.indexOf('\0') >= 0 || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("[/\\\\]")).contains("..");
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
