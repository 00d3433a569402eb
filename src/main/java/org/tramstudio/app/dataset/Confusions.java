package org.tramstudio.app.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.tramstudio.training.ImagePrediction;

/**
 * Which classes are taken for which.
 *
 * @param predictions to count
 * @param said the class that was chosen for an image
 * @param classes names of the classes
 */
record Confusions(List<ImagePrediction> predictions, ToIntFunction<ImagePrediction> said, List<String> classes) {

    /** The most frequent ones, as in "cat taken for dog (12)", most frequent first, in the order of their names among equals. */
    List<String> mostFrequent(int most) {
        Map<String, Long> counts = predictions.stream().collect(
                Collectors.groupingBy(this::name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Comparator.comparing((Function<Map.Entry<String, Long>, Long>) Map.Entry::getValue)
                        .reversed()).limit(most).map(each -> each.getKey() + " (" + each.getValue() + ")").toList();
    }

    private String name(ImagePrediction prediction) {
        return classes.get(prediction.label()) + " taken for " + classes.get(said.applyAsInt(prediction));
    }
}
