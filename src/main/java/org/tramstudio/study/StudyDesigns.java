package org.tramstudio.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingPlan;

/**
 * Which designs a study has, of one network and its images.
 *
 * @param store where they are kept
 * @param inputs what tells network and data set from others; part of the designs' ids
 * @param library the multipliers by others that a study can name
 */
public record StudyDesigns(DesignStore store, String inputs, GivenMultipliers library) {

    /**
     * The designs of a study as the store has them, {@link DesignState#QUEUED} where it has none: for each seed the accurate
     * multiplier first, then the others in the order of {@link StudySettings#sources}.
     */
    public List<DesignPoint> of(StudySettings settings) throws IOException {
        List<MultiplierSource> sources = settings.sources(library);
        List<DesignPoint> designs = new ArrayList<>();
        for (TrainingPlan plan : settings.plans()) {
            for (MultiplierSource source : sources) {
                String id = DesignId.of(source, plan, inputs);
                designs.add(store.find(id).orElseGet(() -> DesignPoint.queued(id, source, plan)));
            }
        }
        return designs;
    }

    /**
     * The designs of a study that are named, in the study's order.
     *
     * @param ids their ids; none for all
     * @throws UserFacingException if an id is none of the study's; the message lists these
     */
    public List<DesignPoint> of(StudySettings settings, List<String> ids) throws IOException {
        List<DesignPoint> all = of(settings);
        List<String> known = all.stream().map(DesignPoint::id).toList();
        Optional<String> unknown = ids.stream().filter(id -> !known.contains(id)).findFirst();
        if (unknown.isPresent()) {
            throw new UserFacingException("The study has no design " + unknown.get() + ".",
                    "It has " + String.join(", ", known) + ".");
        }
        return all.stream().filter(design -> ids.isEmpty() || ids.contains(design.id())).toList();
    }

    /** Whether a design is one of this network and these images. */
    boolean holds(DesignPoint design) {
        return DesignId.of(design.source(), design.plan(), inputs).equals(design.id());
    }

    /** The id of the design whose phase 1 has to be there before a design can begin, for one that begins warm. */
    public Optional<String> before(DesignPoint design) {
        return design.source() instanceof MultiplierSource.CoTrained trained
                ? trained.before().map(former -> DesignId.of(former, design.plan(), inputs)) : Optional.empty();
    }
}
