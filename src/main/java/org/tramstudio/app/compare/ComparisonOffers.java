package org.tramstudio.app.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.OfferedMultiplier.Kind;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.task.UserFacingException;

/**
 * What other views can compare the multiplier on the screen with. FX thread only.
 *
 * @param workspace the project's designs and library
 * @param pinned what was pinned in the Compare view
 */
record ComparisonOffers(Workspace workspace, Collection<Candidate.Pinned> pinned) {

    /** The accurate multiplier, the designs in the order of the project, what is pinned, and the library, by name. */
    List<OfferedMultiplier> list() {
        List<OfferedMultiplier> offers = new ArrayList<>();
        workspace.multiplier().get().ifPresent(shown -> offers.add(new OfferedMultiplier(Kind.ACCURATE,
                "Accurate multiplier", Optional.empty(), () -> AccurateMultiplier.of(shown.operands(),
                        shown.referenceArchitecture()).multiplier())));
        Map<String, String> titles = RowTitles.of(workspace.designs());
        workspace.designs().forEach(design -> offers.add(of(design, titles.get(design.id()))));
        pinned.stream().sorted(Comparator.comparing(Candidate.Pinned::title)).forEach(candidate -> offers.add(
                new OfferedMultiplier(Kind.PINNED, candidate.title(), Optional.empty(), candidate::multiplier)));
        workspace.project().get().ifPresent(project -> workspace.libraryNames().stream().sorted().forEach(name ->
                offers.add(new OfferedMultiplier(Kind.LIBRARY, name, Optional.empty(),
                        () -> new ShownMultiplier.Imported(CompareModel.read(project, name))))));
        return List.copyOf(offers);
    }

    private OfferedMultiplier of(DesignPoint design, String title) {
        Candidate.OfDesign candidate = new Candidate.OfDesign(design);
        Optional<Project> project = workspace.project().get();
        return new OfferedMultiplier(Kind.DESIGN, title, candidate.isMapped() ? Optional.empty()
                : Optional.of("not mapped yet"), () -> read(candidate, title, project));
    }

    private static ShownMultiplier read(Candidate candidate, String title, Optional<Project> project) throws IOException {
        KnownMultiplier known = KnownMultiplier.of(candidate, project);
        return known.multiplier().orElseThrow(() -> new UserFacingException(title + " cannot be compared.",
                known.obstacle()));
    }
}
