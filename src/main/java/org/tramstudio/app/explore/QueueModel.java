package org.tramstudio.app.explore;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.TimeLeft;
import org.tramstudio.task.TaskSnapshot;

/**
 * The queue as it is shown: the design at work, those that wait, those in training elsewhere, and those that have failed
 * or were stopped. The chosen one is the workspace's selected design. FX thread only.
 */
final class QueueModel {

    private final Workspace workspace;
    private final ProjectSession session;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<QueueEntry>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
    private final Map<QueueAction, ReadOnlyObjectWrapper<Optional<String>>> obstacles = new EnumMap<>(QueueAction.class);
    private boolean changing;

    /** Follows the designs of {@code workspace} and steers the queue of {@code session}. */
    QueueModel(Workspace workspace, ProjectSession session) {
        this.workspace = workspace;
        this.session = session;
        for (QueueAction action : QueueAction.values()) {
            obstacles.put(action, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        workspace.designs().addListener((InvalidationListener) change -> update());
        workspace.elsewhere().addListener((InvalidationListener) change -> update());
        session.queue().queued().addListener((InvalidationListener) change -> update());
        session.obstacle().subscribe(changed -> look());
        workspace.selectedDesign().subscribe(changed -> look());
        update();
    }

    /** Whether the lines are being replaced, so that what a list makes of its selection meanwhile is no choice. */
    boolean isChanging() {
        return changing;
    }

    /** A place in the list that stays while its design does. */
    static final class Row {

        private final ReadOnlyObjectWrapper<QueueEntry> entry;

        Row(QueueEntry entry) {
            this.entry = new ReadOnlyObjectWrapper<>(entry);
        }

        ReadOnlyObjectProperty<QueueEntry> entry() {
            return entry.getReadOnlyProperty();
        }

        String id() {
            return entry.get().id();
        }
    }

    /** The lines, in order. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** The chosen line; empty when no design, or one that is finished, is selected. */
    ReadOnlyObjectProperty<Optional<QueueEntry>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The queue in a few words; empty when there is nothing in it. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** How much time the designs take that are queued here, and when they will be done; empty when there are none. */
    ReadOnlyStringProperty timeLeft() {
        return timeLeft.getReadOnlyProperty();
    }

    /** Why an action cannot be done with the chosen line; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> obstacle(QueueAction action) {
        return obstacles.get(action).getReadOnlyProperty();
    }

    void choose(Row row) {
        workspace.selectedDesign().set(Optional.of(row.entry().get().design()));
    }

    /** Does something with the chosen line, if it can be done. */
    void run(QueueAction action) {
        if (obstacles.get(action).get().isEmpty()) {
            chosen.get().ifPresent(entry -> action.run(entry, session.queue()));
        }
    }

    private void update() {
        List<QueueEntry> entries = entries();
        Map<String, Row> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        List<Row> now = new ArrayList<>();
        for (QueueEntry entry : entries) {
            Row row = known.computeIfAbsent(entry.id(), unknown -> new Row(entry));
            row.entry.set(entry);
            now.add(row);
        }
        if (!now.equals(rows)) {
            changing = true;
            rows.setAll(now);
            changing = false;
        }
        summary.set(summaryOf(entries));
        timeLeft.set(timeLeftOf(entries));
        look();
    }

    private List<QueueEntry> entries() {
        Map<String, DesignPoint> designs = new HashMap<>();
        workspace.designs().forEach(design -> designs.put(design.id(), design));
        boolean oneSeed = workspace.designs().stream().mapToLong(design -> design.plan().seed()).distinct().count() <= 1;
        List<QueueEntry> entries = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (QueuedDesign queued : session.queue().queued().get()) {
            Optional.ofNullable(designs.get(queued.designId())).ifPresent(design -> {
                boolean next = entries.stream().noneMatch(before -> before.standing().waits());
                own.add(design.id());
                entries.add(QueueEntry.queued(design, title(design, oneSeed), queued, next));
            });
        }
        Map<String, TaskSnapshot> elsewhere = workspace.elsewhere().get();
        workspace.designs().stream().filter(design -> elsewhere.containsKey(design.id()) && own.add(design.id()))
                .forEach(design -> entries.add(QueueEntry.elsewhere(design, title(design, oneSeed),
                        elsewhere.get(design.id()))));
        workspace.designs().stream().filter(QueueModel::hasEnded).filter(design -> !own.contains(design.id()))
                .forEach(design -> entries.add(QueueEntry.ended(design, title(design, oneSeed))));
        return entries;
    }

    private static boolean hasEnded(DesignPoint design) {
        return design.state() == DesignState.FAILED || design.state() == DesignState.INTERRUPTED;
    }

    private static String title(DesignPoint design, boolean oneSeed) {
        String title = design.isAccurate() ? "Accurate" : design.title();
        return oneSeed ? title : title + ", seed " + design.plan().seed();
    }

    private void look() {
        Optional<String> selected = workspace.selectedDesign().get().map(DesignPoint::id);
        List<QueueEntry> entries = rows.stream().map(row -> row.entry().get()).toList();
        Optional<QueueEntry> found = entries.stream().filter(entry -> Optional.of(entry.id()).equals(selected)).findFirst();
        chosen.set(found);
        boolean last = found.isPresent()
                && found.equals(entries.stream().filter(entry -> entry.standing().waits()).reduce((one, next) -> next));
        obstacles.forEach((action, obstacle) -> obstacle.set(action.obstacle(found, last, session.obstacle().get())));
    }

    /** Nobody knows how long the user's pause will last, so a paused queue has no end. */
    private static String timeLeftOf(List<QueueEntry> entries) {
        List<QueueEntry> here = entries.stream().filter(entry -> entry.standing().isActive() || entry.standing().waits()).toList();
        if (here.isEmpty()) {
            return "";
        }
        TimeLeft left = TimeLeft.of(here.stream().map(QueueEntry::left).toList());
        boolean paused = here.stream().anyMatch(entry -> entry.standing() == QueueEntry.Standing.PAUSED);
        String words = paused ? left.words() : left.words(LocalDateTime.now());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String summaryOf(List<QueueEntry> entries) {
        List<String> parts = new ArrayList<>();
        count(parts, entries, entry -> entry.standing().isActive(), "in training");
        count(parts, entries, entry -> entry.standing().waits(), "waiting");
        count(parts, entries, entry -> entry.standing() == QueueEntry.Standing.ELSEWHERE, "elsewhere");
        count(parts, entries, entry -> entry.standing() == QueueEntry.Standing.FAILED, "failed");
        count(parts, entries, entry -> entry.standing() == QueueEntry.Standing.STOPPED, "stopped");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, List<QueueEntry> entries, Predicate<QueueEntry> kind, String name) {
        long count = entries.stream().filter(kind).count();
        if (count > 0) {
            parts.add(count + " " + name);
        }
    }
}
