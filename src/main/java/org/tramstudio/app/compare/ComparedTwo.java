package org.tramstudio.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;

/** The two candidates that are side by side, A and B, and how they compare. FX thread only. */
final class ComparedTwo {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<ComparisonRow>> first = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ComparisonRow>> second = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ComparedPair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper figuresRevision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final LatestWins<Request, Answer> comparer;
    private final List<ComparisonRow> marked = new ArrayList<>();
    private Optional<Request> asked = Optional.empty();
    private Optional<Request> answered = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    private record Request(Candidate first, Candidate second, List<Object> multipliers, Optional<Project> project) {

        /** A design that changed in its accuracy alone need not be compared again. */
        boolean isLike(Request other) {
            return multipliers.equals(other.multipliers);
        }
    }

    private record Answer(Request request, ComparedPair pair) {
    }

    ComparedTwo(Workspace workspace, Background background) {
        this.workspace = workspace;
        comparer = new LatestWins<>("Compare two multipliers", ComparedTwo::answer, background, this::take, this::fail);
    }

    private static Answer answer(Request request) {
        try {
            return new Answer(request, ComparedPair.of(request.first(), request.second(), request.project()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A. */
    ReadOnlyObjectProperty<Optional<ComparisonRow>> first() {
        return first.getReadOnlyProperty();
    }

    /** B. */
    ReadOnlyObjectProperty<Optional<ComparisonRow>> second() {
        return second.getReadOnlyProperty();
    }

    /** How they compare, if that is computed; an earlier pair stays in {@link #pair()} until then. */
    Optional<ComparedPair> currentPair() {
        return pair.get().filter(any -> answered.isPresent() && asked.filter(answered.get()::isLike).isPresent());
    }

    /** How two compare, of those that were computed last; empty until two are chosen. */
    ReadOnlyObjectProperty<Optional<ComparedPair>> pair() {
        return pair.getReadOnlyProperty();
    }

    /** Grows whenever a figure of one of them changes. */
    ReadOnlyIntegerProperty figuresRevision() {
        return figuresRevision.getReadOnlyProperty();
    }

    /** Why they cannot be compared, beyond what the pair itself says; empty if they can. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Chooses A; what is B already changes places with it. */
    void setFirst(Optional<ComparisonRow> row) {
        if (row.isPresent() && row.equals(second.get())) {
            second.set(first.get());
        }
        first.set(row);
        chosen();
    }

    /** Chooses B; what is A already changes places with it. */
    void setSecond(Optional<ComparisonRow> row) {
        if (row.isPresent() && row.equals(first.get())) {
            first.set(second.get());
        }
        second.set(row);
        chosen();
    }

    /** A becomes B, and B becomes A. */
    void exchange() {
        Optional<ComparisonRow> before = first.get();
        first.set(second.get());
        second.set(before);
        chosen();
    }

    /** Chooses neither, where a line is about to go. */
    void forget(ComparisonRow row) {
        if (first.get().equals(Optional.of(row))) {
            setFirst(Optional.empty());
        }
        if (second.get().equals(Optional.of(row))) {
            setSecond(Optional.empty());
        }
    }

    private void chosen() {
        marked.forEach(row -> row.play(""));
        marked.clear();
        first.get().ifPresent(row -> mark(row, "A"));
        second.get().ifPresent(row -> mark(row, "B"));
        following.unsubscribe();
        following = first.get().map(row -> row.content().subscribe(this::figuresChanged)).orElse(Subscription.EMPTY)
                .and(second.get().map(row -> row.content().subscribe(this::figuresChanged))
                        .orElse(Subscription.EMPTY));
        figuresChanged();
        refresh();
    }

    private void mark(ComparisonRow row, String role) {
        row.play(role);
        marked.add(row);
    }

    private void figuresChanged() {
        figuresRevision.set(figuresRevision.get() + 1);
    }

    /** Compares again where a multiplier has changed. */
    void refresh() {
        Optional<Request> wanted = first.get().flatMap(one -> second.get().map(other ->
                request(one.content().get().candidate(), other.content().get().candidate())));
        if (wanted.isEmpty()) {
            asked = Optional.empty();
            pair.set(Optional.empty());
            problem.set("");
        } else if (asked.filter(wanted.get()::isLike).isEmpty()) {
            asked = wanted;
            comparer.request(wanted.get());
        }
    }

    private Request request(Candidate one, Candidate other) {
        return new Request(one, other, List.of(one.key(), one.multiplierIdentity(), other.key(),
                other.multiplierIdentity()), workspace.project().get());
    }

    private void take(Answer answer) {
        if (asked.filter(answer.request()::isLike).isPresent()) {
            problem.set("");
            answered = Optional.of(answer.request());
            pair.set(Optional.of(answer.pair()));
        }
    }

    private void fail(Throwable failure) {
        pair.set(Optional.empty());
        problem.set(FailureReport.of(failure instanceof UncheckedIOException unreadable ? unreadable.getCause()
                : failure));
    }
}
