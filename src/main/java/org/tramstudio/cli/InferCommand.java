package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.nn.NetworkInference;
import org.tramstudio.nn.onnx.ImportedNetwork;
import org.tramstudio.nn.onnx.OnnxImport;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes the output of an ONNX network. */
@Command(name = "infer", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Computes what an ONNX network gives for images, in floating point.",
            "Images and output are files of float32 numbers, little-endian, row-major."})
final class InferCommand implements Callable<Integer> {

    private static final int LARGEST_FILE = Integer.MAX_VALUE - 8;

    private final Console console;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "MODEL", description = "The ONNX network.")
    private Path file;
    @Option(names = "--input", required = true, paramLabel = "FILE", description = "The images.")
    private Path input;
    @Option(names = "--shape", required = true, split = ",", paramLabel = "N",
            description = "Lengths of all axes, the number of images first, for example 4,3,32,32.")
    private List<Integer> shape;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write the output to.")
    private Path out;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    InferCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (shape.size() < 2 || shape.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--shape is " + words(shape)
                    + "; expected are at least two lengths above 0, such as 4,3,32,32");
        }
        ImportedNetwork network = OnnxImport.read(file, shape.subList(1, shape.size()));
        float[] images = images();
        CountedProgress progress = new CountedProgress(console, "Computing");
        NetworkInference.Output output;
        try {
            output = new NetworkInference(network.model()).compute(images, shape.getFirst(), progress);
        } finally {
            progress.end();
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, output.values().length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(output.values());
        AtomicFile.write(out, bytes.array());
        report(network, output);
        return 0;
    }

    private float[] images() throws UserFacingException {
        long values = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(LARGEST_FILE, a * b));
        long expected = values * Float.BYTES;
        try {
            long size = Files.size(input);
            if (size != expected || size > LARGEST_FILE) {
                throw new UserFacingException(input + ": has " + size + " bytes; images of the shape " + words(shape)
                        + " in float32 need " + expected + ", and one file at most " + LARGEST_FILE + ".",
                        "Check --shape, and that the file holds 4-byte numbers without a header.");
            }
            float[] images = new float[(int) values];
            ByteBuffer.wrap(Files.readAllBytes(input)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(images);
            return images;
        } catch (UserFacingException refusal) {
            throw refusal;
        } catch (IOException failure) {
            throw new UserFacingException(input + ": cannot be read.", "Check the path that --input names.", failure);
        }
    }

    private void report(ImportedNetwork network, NetworkInference.Output output) {
        if (json) {
            ObjectNode root = Console.object().put("out", out.toString());
            ArrayNode sizes = root.putArray("shape");
            output.sizes().forEach(sizes::add);
            ArrayNode warnings = root.putArray("warnings");
            network.warnings().forEach(warnings::add);
            console.print(root);
        } else {
            network.warnings().forEach(warning -> console.err().println("Warning: " + warning));
            console.out().println("Output " + words(output.sizes()) + "; written: " + out);
        }
    }

    private static String words(List<? extends Number> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
