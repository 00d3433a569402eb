package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tramstudio.nn.graph.LayerSummary;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.ImportedNetwork;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.onnx.OnnxImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an ONNX network is read as, and writes it again. */
@Command(name = "onnx", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Prints the layers that an ONNX network is read as: shapes of one image, parameters, products.",
            "With --out, writes the network again, as plain ONNX for any number of images."})
final class OnnxCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "The ONNX network.")
    private Path file;
    @Option(names = "--image", split = ",", paramLabel = "N",
            description = "Lengths of one image, for example 3,224,224, where the file leaves them open.")
    private List<Integer> image = List.of();
    @Option(names = "--out", paramLabel = "FILE", description = "Write the network to this ONNX file.")
    private Optional<Path> out;
    @Option(names = "--fold", description = "Fold batch normalisation into the convolutions of the written file.")
    private boolean fold;
    @Option(names = "--logits", description = "Leave out a softmax at the end.")
    private boolean logits;
    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    OnnxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ImportedNetwork network = OnnxImport.read(file, image);
        NetworkModel model = logits ? network.withoutFinalSoftmax() : network.model();
        if (out.isPresent()) {
            OutputFile.requireFree(out.get(), "--out", force);
            OnnxExport.write(out.get(), model, new OnnxExport.Options(fold, Map.of("source", file.toString())));
        }
        if (json) {
            console.print(json(network, model));
        } else {
            network.warnings().forEach(warning -> console.err().println("Warning: " + warning));
            console.out().println(text(network, model));
            out.ifPresent(written -> console.out().println("Written: " + written));
        }
        return 0;
    }

    private static String text(ImportedNetwork network, NetworkModel model) {
        TextTable table = new TextTable("Layer", "Input", "Output", "Parameters", "Multiplications", "Operator");
        long parameters = 0;
        long multiplications = 0;
        for (LayerSummary layer : model.graph().layers()) {
            table.add(layer.name(), layer.inputShape(), layer.outputShape(), Long.toString(layer.parameters()),
                    Long.toString(layer.multiplications()), layer.operator());
            parameters += layer.parameters();
            multiplications += layer.multiplications();
        }
        table.add("All", model.graph().input().toString(), "", Long.toString(parameters), Long.toString(multiplications),
                "");
        String producer = network.producer().isEmpty() ? "" : ", written by " + network.producer();
        return model.graph().title() + ": operator set " + network.opset() + producer + "\n" + table;
    }

    private ObjectNode json(ImportedNetwork network, NetworkModel model) {
        ObjectNode root = Console.object().put("title", model.graph().title()).put("opset", network.opset())
                .put("producer", network.producer()).put("input", model.graph().input().toString());
        network.beforeSoftmax().ifPresent(name -> root.put("beforeSoftmax", name));
        ArrayNode layers = root.putArray("layers");
        for (LayerSummary layer : model.graph().layers()) {
            layers.addObject().put("name", layer.name()).put("operator", layer.operator())
                    .put("inputShape", layer.inputShape()).put("outputShape", layer.outputShape())
                    .put("parameters", layer.parameters()).put("multiplications", layer.multiplications())
                    .put("approximated", layer.approximated());
        }
        ArrayNode warnings = root.putArray("warnings");
        network.warnings().forEach(warnings::add);
        out.ifPresent(written -> root.put("written", written.toString()));
        return root;
    }
}
