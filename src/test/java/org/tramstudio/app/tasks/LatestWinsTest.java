package org.tramstudio.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestWinsTest {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Integer> computed = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final LatestWins<Integer, Integer> squares = new LatestWins<>("Square", input -> {
        computed.add(input);
        if (input < 0) {
            throw new IllegalArgumentException("negative");
        }
        return input * input;
    }, new Background(work::add, Runnable::run), shown::add, failure -> failures.add(failure.getMessage()));

    @Test
    void computesTheLatestOfTheRequestsThatCameMeanwhile() {
        squares.request(1);
        squares.request(2);
        squares.request(3);
        squares.request(4);
        runAll();
        assertEquals(List.of(1, 4), computed);
        assertEquals(List.of(1, 16), shown);
    }

    @Test
    void goesOnAfterAFailure() {
        squares.request(-1);
        squares.request(5);
        runAll();
        assertEquals(List.of("negative"), failures);
        assertEquals(List.of(25), shown);
    }

    @Test
    void startsAnewWhenNothingRuns() {
        squares.request(2);
        runAll();
        squares.request(3);
        runAll();
        assertEquals(List.of(4, 9), shown);
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
