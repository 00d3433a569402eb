package org.tramstudio.app.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.SeedGroup;

/** Titles of designs that tell those of one name apart: by the settings in which they differ, then by their seed. */
final class RowTitles {

    private RowTitles() {
    }

    /** The title of each design, by its id. */
    static Map<String, String> of(Collection<DesignPoint> designs) {
        Map<String, String> titles = new HashMap<>();
        designs.stream().collect(Collectors.groupingBy(DesignPoint::title)).values().forEach(same -> {
            if (same.size() == 1) {
                titles.put(same.getFirst().id(), same.getFirst().title());
            } else {
                titles.putAll(ofOneName(same));
            }
        });
        return titles;
    }

    private static Map<String, String> ofOneName(List<DesignPoint> designs) {
        Map<String, String> titles = new HashMap<>();
        List<SeedGroup> groups = SeedGroup.of(designs);
        DifferingSettings differing = DifferingSettings.of(groups);
        for (SeedGroup group : groups) {
            String words = groups.size() > 1 ? differing.words(group) : "";
            group.designs().forEach(design -> titles.put(design.id(),
                    design.title() + (words.isEmpty() ? "" : ", " + words)));
        }
        designs.forEach(design -> titles.putIfAbsent(design.id(), design.title()));
        withSeeds(designs, titles);
        return titles;
    }

    private static void withSeeds(List<DesignPoint> designs, Map<String, String> titles) {
        Map<String, List<DesignPoint>> byTitle = new HashMap<>();
        designs.forEach(design -> byTitle.computeIfAbsent(titles.get(design.id()), title -> new ArrayList<>())
                .add(design));
        byTitle.values().stream().filter(same -> same.size() > 1).flatMap(List::stream).forEach(design ->
                titles.compute(design.id(), (id, title) -> title + ", seed " + design.plan().seed()));
    }
}
