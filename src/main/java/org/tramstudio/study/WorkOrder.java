package org.tramstudio.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is at work before what waits, in its order. Each item is taken once, even where the one before has ended and not yet
 * left: a result is made known before all that depends on it has been done. Safe for use from any thread.
 *
 * @param <T> what is worked on, told apart by identity
 */
final class WorkOrder<T> {

    private final List<T> order = new ArrayList<>();
    private final Set<T> taken = new HashSet<>();

    /** Puts an item behind all others, unless one that is there is the same in the sense of {@code same}. */
    synchronized boolean add(T item, Predicate<T> same) {
        if (order.stream().anyMatch(same)) {
            return false;
        }
        return order.add(item);
    }

    /** The first item that nobody has taken yet; from now on nothing is moved before it. */
    synchronized Optional<T> take() {
        Optional<T> next = order.stream().filter(item -> !taken.contains(item)).findFirst();
        next.ifPresent(taken::add);
        return next;
    }

    /** Whether an item waits to be taken. */
    synchronized boolean anyWaits() {
        return order.size() > taken.size();
    }

    /** Takes an item out, whether it was taken or waits. */
    synchronized void leave(T item) {
        order.remove(item);
        taken.remove(item);
    }

    /** All items, in order. */
    synchronized List<T> all() {
        return List.copyOf(order);
    }

    /** Moves the item that {@code wanted} finds among those that wait; says whether its place has changed. */
    synchronized boolean move(Predicate<T> wanted, StudyQueue.Move move) {
        int first = taken.size();
        int from = order.indexOf(order.stream().filter(wanted).findFirst().orElse(null));
        int to = switch (move) {
            case FIRST -> first;
            case EARLIER -> from - 1;
            case LATER -> from + 1;
        };
        if (from < first || to < first || to >= order.size() || to == from) {
            return false;
        }
        Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), to < from ? 1 : -1);
        return true;
    }
}
