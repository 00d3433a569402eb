package org.tramstudio.nn.zoo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.task.UserFacingException;

/**
 * Which arrays of a published file of weights are which of a network's. Files name them as torchvision, timm and the usual
 * CIFAR repositories do, some of them with a prefix that parallel training has left.
 */
public final class StateDictNames {

    private static final List<String> PREFIXES = List.of("module.", "_orig_mod.", "model.");
    /** Derived values and counters, which no network here reads. */
    private static final Set<String> IGNORED =
            Set.of("num_batches_tracked", "relative_position_index", "attn_mask");
    private static final Pattern OLD_DENSE_LAYER = Pattern.compile("(.*denselayer\\d+\\.(?:norm|conv))\\.(\\d\\..*)");
    private static final Pattern OLD_DOWNSAMPLE = Pattern.compile("layers\\.(\\d+)\\.(downsample\\..*)");
    private static final int NAMES_SHOWN = 5;

    private final Graph graph;
    private final Map<String, List<Integer>> sizes;

    /** Names of the arrays of a network. */
    public StateDictNames(Graph graph) {
        this.graph = graph;
        this.sizes = GraphArrays.sizes(graph);
    }

    /**
     * The array of the network that has a name in a file.
     *
     * @param oldDownsampling whether a Swin transformer's stages end with the downsampling, as they did in old versions
     * @return empty if the network has none
     */
    public Optional<String> of(String name, boolean oldDownsampling) {
        return variants(plain(name), oldDownsampling).flatMap(each -> Stream.of(each, each + ".value"))
                .filter(sizes::containsKey).findFirst();
    }

    /**
     * The arrays of a file under the network's own names.
     *
     * @param source what to call the file in messages
     * @param found its arrays by the names that it gives them
     * @param newClassifier whether the last layer stays as it is where the file's is for another number of classes
     * @throws UserFacingException if arrays are missing, superfluous or of other sizes, naming them
     */
    public Map<String, ConstantValues> assign(String source, Map<String, ConstantValues> found, boolean newClassifier)
            throws UserFacingException {
        boolean oldDownsampling = found.keySet().stream().anyMatch(name -> plain(name).startsWith("layers.0.downsample."));
        Map<String, ConstantValues> assigned = new LinkedHashMap<>();
        Set<String> superfluous = new TreeSet<>();
        for (Map.Entry<String, ConstantValues> each : found.entrySet()) {
            Optional<String> own = of(each.getKey(), oldDownsampling);
            if (own.isEmpty() && !isIgnored(each.getKey())) {
                superfluous.add(each.getKey());
            } else if (own.isPresent() && assigned.put(own.get(), each.getValue()) != null) {
                throw refusal(source, "gives the array \"" + own.get() + "\" twice");
            }
        }
        Set<String> classifier = newClassifier ? classifier() : Set.of();
        Set<String> missing = new TreeSet<>(sizes.keySet());
        missing.removeAll(assigned.keySet());
        missing.removeAll(classifier);
        checkNames(source, missing, superfluous);
        assigned.keySet().removeIf(own -> classifier.contains(own) && !fits(own, assigned.get(own)));
        for (Map.Entry<String, ConstantValues> each : assigned.entrySet()) {
            if (!fits(each.getKey(), each.getValue())) {
                throw refusal(source, "has the array \"" + each.getKey() + "\" in the sizes " + each.getValue().sizes()
                        + "; expected are " + sizes.get(each.getKey()));
            }
        }
        return assigned;
    }

    private void checkNames(String source, Set<String> missing, Set<String> superfluous) throws UserFacingException {
        if (!missing.isEmpty()) {
            throw refusal(source, "lacks " + some(missing)
                    + (superfluous.isEmpty() ? "" : "; instead it has " + some(superfluous)));
        }
        if (!superfluous.isEmpty()) {
            throw refusal(source, "has " + some(superfluous) + ", which this network does not");
        }
    }

    private boolean fits(String own, ConstantValues values) {
        return values.sizes().equals(sizes.get(own));
    }

    private Set<String> classifier() {
        Node last = graph.multiplying().getLast();
        return GraphArrays.sizes(last).keySet().stream().map(role -> last.name() + "." + role)
                .collect(Collectors.toSet());
    }

    private UserFacingException refusal(String source, String what) {
        return new UserFacingException(source + " does not hold the weights of this " + graph.title() + ": it " + what + ".",
                "Use weights that were trained for this network, image size and number of classes; the last layer can be "
                        + "left untrained if only the number of classes differs.");
    }

    private static String some(Collection<String> names) {
        return names.stream().limit(NAMES_SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "");
    }

    private static boolean isIgnored(String name) {
        return IGNORED.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String plain(String name) {
        String left = name;
        for (boolean again = true; again;) {
            String before = left;
            for (String prefix : PREFIXES) {
                left = left.startsWith(prefix) ? left.substring(prefix.length()) : left;
            }
            again = !left.equals(before);
        }
        return left;
    }

    /** The name and what else it may stand for. */
    private static Stream<String> variants(String name, boolean oldDownsampling) {
        Matcher downsample = OLD_DOWNSAMPLE.matcher(name);
        if (oldDownsampling && downsample.matches()) {
            return Stream.of("layers." + (Integer.parseInt(downsample.group(1)) + 1) + "." + downsample.group(2));
        }
        Matcher dense = OLD_DENSE_LAYER.matcher(name);
        return Stream.of(name, dense.matches() ? dense.group(1) + dense.group(2) : name,
                name.replace(".shortcut.", ".downsample."), name.replaceFirst("^linear\\.", "fc."),
                name.replaceFirst("^linear\\.", "classifier."), name.replaceFirst("^head\\.(weight|bias)$", "head.fc.$1"));
    }
}
