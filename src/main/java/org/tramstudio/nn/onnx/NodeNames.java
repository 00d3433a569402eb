package org.tramstudio.nn.onnx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for nodes: those of the framework that the file came from, as far as they can be told. */
final class NodeNames {

    private static final Pattern PARAMETER = Pattern.compile(
            "[A-Za-z_][A-Za-z0-9_.-]*\\.(weight|bias|gamma|beta|kernel|running_mean|running_var)");
    private static final Pattern CLEAN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Set<String> WEIGHTED = Set.of("Conv", "Gemm", "MatMul", "BatchNormalization",
            "LayerNormalization");
    private static final int LONGEST = 120;

    /** Of the arrays of trained constants in files that we wrote. */
    private static final String OWN_ENDING = ".value";

    private NodeNames() {
    }

    /** For a layer with arrays: the first part of its arrays' names, such as {@code layer1.0.conv1}. */
    static String ofLayer(OnnxNode node, FloatArray... arrays) {
        for (FloatArray array : arrays) {
            Optional<String> prefix = prefix(array);
            if (prefix.isPresent()) {
                return prefix.get();
            }
        }
        return ofNode(node);
    }

    /** The first part of an array's name, where it is one that a framework gives. */
    static Optional<String> prefix(FloatArray array) {
        return array.origin().filter(name -> PARAMETER.matcher(name).matches())
                .map(name -> name.substring(0, name.lastIndexOf('.')));
    }

    /** For a trained constant: its own name. */
    static String ofArray(FloatArray array, OnnxNode reader) {
        return array.origin().filter(name -> CLEAN.matcher(name).matches() && !name.startsWith("onnx"))
                .map(name -> name.endsWith(OWN_ENDING) ? name.substring(0, name.length() - OWN_ENDING.length()) : name)
                .orElseGet(() -> ofNode(reader) + ".constant");
    }

    /** From the node's name, in which module names are parts between slashes. */
    static String ofNode(OnnxNode node) {
        String path = "";
        String last = "";
        for (String part : node.name().split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            if (!last.isEmpty() && part.startsWith(last + ".")) {
                path = path.substring(0, path.length() - last.length()) + part;
            } else if (!(WEIGHTED.contains(part) && !path.isEmpty())) {
                path = path.isEmpty() ? part : path + "." + part;
            }
            last = part;
        }
        String safe = safe(path);
        return safe.isEmpty() ? node.type().toLowerCase(Locale.ROOT) : safe;
    }

    /** Without what is awkward in a file's or array's name. */
    static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_").replaceAll("^[_.-]+|[_.-]+$", "");
        return safe.length() > LONGEST ? safe.substring(safe.length() - LONGEST) : safe;
    }
}
