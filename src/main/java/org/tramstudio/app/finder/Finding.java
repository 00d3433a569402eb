package org.tramstudio.app.finder;

import java.util.List;

/**
 * Something that fits what was typed.
 *
 * @param what was found
 * @param score how well it fits, from 0 to about 1; higher for what was used recently
 * @param letters where in its title the letters stand that were typed
 */
public record Finding(Findable what, double score, List<Integer> letters) {

    /** Copies the list. */
    public Finding {
        letters = List.copyOf(letters);
    }

    /**
     * Findings under one heading.
     *
     * @param heading what they have in common
     * @param findings the best first
     */
    public record Group(String heading, List<Finding> findings) {

        /** Copies the list. */
        public Group {
            findings = List.copyOf(findings);
        }
    }
}
