package org.tramstudio.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an option's text names, among choices that each have an id. */
final class ChoiceById {

    private ChoiceById() {
    }

    /**
     * The choice with an id, whatever the case of its letters.
     *
     * @throws IllegalArgumentException naming the option and all ids, if there is none
     */
    static <T> T of(String option, String id, List<T> choices, Function<T, String> idOf) {
        return choices.stream().filter(choice -> idOf.apply(choice).equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option + " is " + id + "; it must be one of "
                        + choices.stream().map(idOf).collect(Collectors.joining(", "))));
    }
}
