package org.tramstudio.study;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives finished designs that were stored without their simulated power this power, and stores them anew. */
public final class PowerCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(PowerCompletion.class);

    private final DesignStore store;
    private final SimulatedPower power;

    /**
     * Completes the designs of a store.
     *
     * @param store where they are kept
     * @param power computes what is missing
     */
    public PowerCompletion(DesignStore store, SimulatedPower power) {
        this.store = store;
        this.power = power;
    }

    /** Whether a design is finished and has no simulated power. */
    public static boolean isMissing(DesignPoint design) {
        return design.state() == DesignState.DONE && design.simulatedPower().isEmpty();
    }

    /**
     * The design with its simulated power; the same design where nothing is missing. Takes up to a second. Where the
     * store cannot be written, or another process is writing the design, it is completed in memory alone.
     */
    public DesignPoint complete(DesignPoint design) {
        if (!isMissing(design)) {
            return design;
        }
        OptionalDouble missing = missingPower(design);
        if (missing.isEmpty()) {
            return design;
        }
        DesignPoint completed = design.simulated(missing.getAsDouble());
        try {
            keep(design, completed);
        } catch (IOException unwritable) {
            LOG.warn("the simulated power of {} could not be stored", design.id(), unwritable);
        }
        return completed;
    }

    /** Of a multiplier without a netlist there is none. */
    private OptionalDouble missingPower(DesignPoint design) {
        try {
            return power.of(design.plan(), new DesignMultipliers(store).of(design));
        } catch (IOException unreadable) {
            LOG.warn("the multipliers of {} cannot be read", design.id(), unreadable);
            return OptionalDouble.empty();
        }
    }

    /** Only the design that was read is replaced, not what somebody has made of it since. */
    private void keep(DesignPoint read, DesignPoint completed) throws IOException {
        Optional<DesignClaim> free = store.claim(read.id());
        if (free.isPresent()) {
            try (DesignClaim claim = free.get()) {
                if (store.find(read.id()).equals(Optional.of(read))) {
                    claim.save(completed);
                }
            }
        }
    }
}
