package org.tramstudio.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Multipliers by others, by name; a project's library. */
@FunctionalInterface
public interface GivenMultipliers {

    /** No multipliers. */
    GivenMultipliers NONE = _ -> Optional.empty();

    /**
     * The multiplier of that name; empty where there is none.
     *
     * @throws IOException if it cannot be read
     */
    Optional<GivenMultiplier> find(String name) throws IOException;

    /**
     * The names of all of them, in order; none for those that are only known by name.
     *
     * @throws IOException if they cannot be listed
     */
    default List<String> names() throws IOException {
        return List.of();
    }
}
