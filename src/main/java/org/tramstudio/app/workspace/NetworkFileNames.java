package org.tramstudio.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How files of networks, weights and images are named. */
public final class NetworkFileNames {

    /** Endings of networks. */
    public static final List<String> ONNX = List.of(".onnx");
    /** Endings of weights. */
    public static final List<String> WEIGHTS = List.of(".safetensors", ".pth", ".pt");
    /** Endings of packed or single files of images. */
    public static final List<String> IMAGES = List.of(".npz", ".tar.gz", ".tgz", ".tar", ".zip", "-ubyte", "-ubyte.gz");

    private NetworkFileNames() {
    }

    /** Whether a file is named like one of these. */
    public static boolean isOf(List<String> endings, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** Patterns for a file chooser, such as {@code "*.onnx"}. */
    public static String[] patterns(List<String> endings) {
        return endings.stream().map(ending -> "*" + ending).toArray(String[]::new);
    }
}
