package org.tramstudio.app.explore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The largest loss of accuracy that the user accepts, by project; of many projects, those set last. FX thread only. */
public final class AcceptedLosses {

    private static final int MOST = 50;

    private final Map<String, Double> points = new LinkedHashMap<>();

    /** What was set for a project, in points of accuracy. */
    OptionalDouble of(Path project) {
        Double known = points.get(project.toString());
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    void set(Path project, double loss) {
        points.remove(project.toString());
        points.put(project.toString(), loss);
        if (points.size() > MOST) {
            points.remove(points.keySet().iterator().next());
        }
    }

    /** All of them by the folder of the project, in points of accuracy, the one set last at the end. */
    public Map<String, Double> byProject() {
        return new LinkedHashMap<>(points);
    }

    /** Takes up what {@link #byProject()} gave in an earlier session; what makes no sense is left out. */
    public void restore(Map<String, Double> earlier) {
        earlier.forEach((project, loss) -> {
            if (loss >= 0 && loss <= LossLimit.MOST) {
                points.put(project, loss);
            }
        });
    }
}
