package org.tramstudio.app.compare;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;

/**
 * Measures the multipliers of the table in the background, one at a time: of all of them first what is quick, then what
 * takes a second; those that are side by side come before the others. FX thread only.
 */
final class FigureQueue {

    private static final Logger LOG = LoggerFactory.getLogger(FigureQueue.class);

    private final Workspace workspace;
    private final GateLevelPower power;
    private final Background background;
    private final List<ComparisonRow> rows;
    private final Map<Subject, MultiplierFigures> known = new HashMap<>();
    private boolean running;

    /** What figures belong to. */
    private record Subject(String key, Object multiplier) {
        static Subject of(Candidate candidate) {
            return new Subject(candidate.key(), candidate.multiplierIdentity());
        }
    }

    /** Measures the candidates of {@code rows}, whatever is in the list when it is their turn. */
    FigureQueue(Workspace workspace, GateLevelPower power, Background background, List<ComparisonRow> rows) {
        this.workspace = workspace;
        this.power = power;
        this.background = background;
        this.rows = rows;
        workspace.project().subscribe((before, after) -> {
            if (!before.map(Project::folder).equals(after.map(Project::folder))) {
                known.keySet().removeIf(subject -> !subject.key().startsWith("pinned "));
            }
        });
    }

    /** What is known of a candidate. */
    MultiplierFigures known(Candidate candidate) {
        return known.getOrDefault(Subject.of(candidate), MultiplierFigures.PENDING);
    }

    /** Goes on where something is left to be measured. */
    void request() {
        if (running || background.isClosed()) {
            return;
        }
        Optional<ComparisonRow> next = rows.stream().filter(row -> !figuresOf(row).complete())
                .min(Comparator.comparing((ComparisonRow row) -> figuresOf(row).errors().isPresent())
                        .thenComparing(row -> row.role().get().isEmpty()));
        next.ifPresent(row -> start(row.content().get().candidate()));
    }

    private MultiplierFigures figuresOf(ComparisonRow row) {
        return known(row.content().get().candidate());
    }

    private void start(Candidate candidate) {
        running = true;
        Optional<Project> project = workspace.project().get();
        MultiplierFigures before = known(candidate);
        background.startQuietly(new BackgroundTask<>("Measure a multiplier",
                        control -> measure(candidate, project, before, control)),
                figures -> take(candidate, figures), failure -> {
                    LOG.warn("{} cannot be measured", candidate.key(), failure);
                    take(candidate, MultiplierFigures.UNKNOWN);
                });
    }

    private MultiplierFigures measure(Candidate candidate, Optional<Project> project, MultiplierFigures before,
                                      TaskControl control) throws IOException {
        KnownMultiplier multiplier = KnownMultiplier.of(candidate, project);
        return multiplier.multiplier().map(found -> before.errors().isPresent()
                ? before.completed(found, power, control) : MultiplierFigures.quick(found))
                .orElse(MultiplierFigures.UNKNOWN);
    }

    private void take(Candidate candidate, MultiplierFigures figures) {
        running = false;
        known.put(Subject.of(candidate), figures);
        rows.stream().filter(row -> Subject.of(row.content().get().candidate()).equals(Subject.of(candidate)))
                .forEach(row -> row.tell(new ComparisonRow.Content(row.content().get().candidate(),
                        row.content().get().title(), figures)));
        request();
    }
}
