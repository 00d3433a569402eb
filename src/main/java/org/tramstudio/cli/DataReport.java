package org.tramstudio.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tramstudio.data.ClassCounts;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Normalization;

/**
 * What a data set holds, as text and as JSON.
 *
 * @param checked whether every image was decoded
 */
record DataReport(Dataset dataset, ClassCounts counts, Normalization normalization, boolean checked) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(dataset.name() + ": " + dataset.source());
        lines.add(String.format(Locale.ROOT, "%,d training and %,d test images of %s (channels × height × width), %d classes",
                dataset.training().size(), dataset.test().size(), dataset.shape(), dataset.classNames().size()));
        lines.add("Normalisation (" + dataset.normalizationChoice().id() + "): mean " + decimals(normalization.mean())
                + ", deviation " + decimals(normalization.deviation()));
        TextTable table = new TextTable("class", "training", "test", "name");
        int label = 0;
        for (ClassCounts.ClassCount count : counts.classes()) {
            table.add(Integer.toString(label), Integer.toString(count.training()), Integer.toString(count.test()), count.name());
            label++;
        }
        lines.add(table.toString());
        if (checked) {
            lines.add(switch (dataset.problems().size()) {
                case 0 -> "Every image can be decoded.";
                case 1 -> "1 image cannot be used and is left out:";
                default -> dataset.problems().size() + " images cannot be used and are left out:";
            });
            lines.addAll(dataset.problems());
        }
        return String.join("\n", lines);
    }

    JsonNode json() {
        ObjectNode root = Console.object().put("name", dataset.name()).put("source", dataset.source())
                .put("channels", dataset.shape().channels()).put("height", dataset.shape().height())
                .put("width", dataset.shape().width()).put("training", dataset.training().size())
                .put("test", dataset.test().size()).put("normalization", dataset.normalizationChoice().id());
        normalization.mean().forEach(root.putArray("mean")::add);
        normalization.deviation().forEach(root.putArray("deviation")::add);
        var classes = root.putArray("classes");
        counts.classes().forEach(count -> classes.addObject().put("name", count.name()).put("training", count.training())
                .put("test", count.test()));
        root.put("checked", checked);
        dataset.problems().forEach(root.putArray("problems")::add);
        return root;
    }

    private static String decimals(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.4f", value)).collect(Collectors.joining(" "));
    }
}
