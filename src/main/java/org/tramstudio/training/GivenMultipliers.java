package org.tramstudio.training;

import java.io.IOException;
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
}
