package org.tramstudio.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.NetworkWork;
import org.tramstudio.training.TrainingEvent;

/**
 * Gives finished designs that an earlier version has stored the figures that it did not know: simulated power, area, delay,
 * errors of the products, loss, and the approximated share of the network's work. They are stored anew.
 */
public final class FigureCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCompletion.class);

    private final DesignStore store;
    private final SimulatedPower power;
    private final Optional<Network> network;

    /**
     * The network that a project trains now, whose designs need not be all that are stored.
     *
     * @param graph what it computes
     * @param inputs what tells network and data set from others; part of the designs' ids
     */
    public record Network(Graph graph, String inputs) {

        private boolean isOf(DesignPoint design) {
            return DesignId.of(design.source(), design.plan(), inputs).equals(design.id());
        }
    }

    /**
     * Completes the designs of a store.
     *
     * @param store where they are kept
     * @param power computes what their circuits cost
     * @param network the project's; the approximated share of designs of other networks stays open
     */
    public FigureCompletion(DesignStore store, SimulatedPower power, Optional<Network> network) {
        this.store = store;
        this.power = power;
        this.network = network;
    }

    /** Whether a design is finished and some figure is missing that could be found. */
    public boolean isMissing(DesignPoint design) {
        return design.state() == DesignState.DONE && (isUnmeasured(design) || design.figures().loss().isEmpty()
                || (design.figures().approximatedShare().isEmpty() && network.filter(own -> own.isOf(design)).isPresent()));
    }

    private static boolean isUnmeasured(DesignPoint design) {
        return design.simulatedPower().isEmpty() || design.figures().meanSquaredError().isEmpty();
    }

    /**
     * The design with its figures; the same design where nothing can be found. Takes up to a second for each multiplier.
     * Where the store cannot be written, or another process is writing the design, it is completed in memory alone.
     */
    public DesignPoint complete(DesignPoint design) {
        if (!isMissing(design)) {
            return design;
        }
        DesignPoint completed = measured(design).with(new DesignFigures(approximatedShare(design), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), loss(design)));
        if (completed.equals(design)) {
            return design;
        }
        try {
            keep(design, completed);
        } catch (IOException unwritable) {
            LOG.warn("the figures of {} could not be stored", design.id(), unwritable);
        }
        return completed;
    }

    /** Of a multiplier without a netlist there are its errors alone. */
    private DesignPoint measured(DesignPoint design) {
        if (!isUnmeasured(design)) {
            return design;
        }
        try {
            MeasuredMultipliers measured = MeasuredMultipliers.of(power, design.plan(),
                    new DesignMultipliers(store).of(design));
            if (measured.each().isEmpty()) {
                return design;
            }
            DesignPoint known = design.with(measured.figures());
            return known.simulatedPower().isEmpty() && measured.power().isPresent()
                    ? known.simulated(measured.power().getAsDouble()) : known;
        } catch (IOException unreadable) {
            LOG.warn("the multipliers of {} cannot be read", design.id(), unreadable);
            return design;
        }
    }

    private OptionalDouble approximatedShare(DesignPoint design) {
        Optional<Graph> graph = network.filter(own -> own.isOf(design)).map(Network::graph);
        if (graph.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(NetworkWork.approximatedShare(graph.get(), design.plan()));
        } catch (UserFacingException nothingApproximated) {
            LOG.warn("{} has no approximated layer", design.id(), nothingApproximated);
            return OptionalDouble.empty();
        }
    }

    private OptionalDouble loss(DesignPoint design) {
        try {
            List<TrainingEvent> events = store.events(design.id());
            return new EpochHistory(events, epoch -> OptionalDouble.empty()).recoveredLoss();
        } catch (IOException unreadable) {
            LOG.warn("the events of {} cannot be read", design.id(), unreadable);
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
