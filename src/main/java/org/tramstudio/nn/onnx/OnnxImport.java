package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.task.UserFacingException;

/**
 * Reads a classifier from an ONNX file (operator sets 1 to 23) into a network whose weights can be trained further. What
 * exporters write about shapes is computed away; a file for one image or for any number gives the same network.
 */
public final class OnnxImport {

    private static final int OLDEST_OPSET = 1;
    /** Files of earlier versions of the format state no operator set and use the first. */
    private static final int FIRST_WITH_OPSETS = 3;
    private static final int MOST_NAMED = 12;
    private static final String REMEDY = "Export the network again from its framework, with standard ONNX operators and a "
            + "fixed image size.";

    private final Path file;
    private final ModelProto model;
    private final OperatorTable table;
    private final ArrayReading reading;

    private OnnxImport(Path file, ModelProto model) {
        this.file = file;
        this.model = model;
        this.reading = new ArrayReading(file);
        this.table = new OperatorTable(reading, model.getGraph());
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException if it cannot be read or computes what is not supported, naming file and node
     */
    public static ImportedNetwork read(Path file) throws IOException {
        return read(file, List.of());
    }

    /**
     * Reads a file whose image size may be open.
     *
     * @param imageSizes the lengths of one image, without the batch, where the file leaves them open; empty for none
     * @throws UserFacingException if it cannot be read or computes what is not supported, naming file and node
     */
    public static ImportedNetwork read(Path file, List<Integer> imageSizes) throws IOException {
        ModelProto model = ModelFile.read(file);
        try {
            return new OnnxImport(file, model).network(imageSizes);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException refusal) {
            throw new UserFacingException(file + ": " + reason(refusal) + ".", REMEDY, refusal);
        } catch (OutOfMemoryError tooLarge) {
            throw new UserFacingException(file + ": describes a network that does not fit into memory.",
                    "Check that it is an ONNX network, or give the program more memory (-Xmx).", tooLarge);
        }
    }

    private static String reason(RuntimeException refusal) {
        return refusal instanceof IllegalArgumentException && refusal.getMessage() != null ? refusal.getMessage()
                : "states sizes that do not fit each other (" + refusal.getMessage() + ")";
    }

    private ImportedNetwork network(List<Integer> imageSizes) throws UserFacingException {
        GraphProto graph = model.getGraph();
        int opset = opset();
        List<OnnxNode> nodes = sorted(live(FunctionInlining.nodes(model).stream().map(OnnxNode::new).toList()));
        refuseUnknown(nodes);
        ValueInfoProto image = image(graph);
        int batch = batch(image);
        FeatureShape input = shape(image, imageSizes);
        Conversion conversion = new Conversion(opset, batch, uses(nodes));
        conversion.put(image.getName(), new Value.Feature(PlannedNode.image(input)));
        for (TensorProto initializer : graph.getInitializerList()) {
            conversion.put(initializer.getName(), initializer(initializer));
        }
        if (graph.getOutputCount() > 1) {
            conversion.warn("Of " + graph.getOutputCount() + " outputs, the first, \"" + output() + "\", is taken.");
        }
        for (OnnxNode node : nodes) {
            convert(node, conversion);
        }
        return assembled(conversion, input, opset);
    }

    private ImportedNetwork assembled(Conversion conversion, FeatureShape input, int opset) {
        if (!(conversion.get(output()).orElse(null) instanceof Value.Feature(PlannedNode last))
                || last.operator().isEmpty() || last.batchAxis().isEmpty()) {
            throw new IllegalArgumentException("its output \"" + output() + "\" is not computed from the image");
        }
        NetworkAssembly assembly = new NetworkAssembly(last);
        String title = model.getGraph().getName().isBlank() ? String.valueOf(file.getFileName()) : model.getGraph().getName();
        Optional<String> logits = conversion.softmaxInput(last).filter(node -> node.operator().isPresent())
                .flatMap(assembly::name);
        return new ImportedNetwork(assembly.model(title, input), opset,
                (model.getProducerName() + " " + model.getProducerVersion()).strip(), conversion.warnings(), logits);
    }

    private int opset() {
        int opset = (int) model.getOpsetImportList().stream().filter(set -> set.getDomain().isEmpty()
                || set.getDomain().equals("ai.onnx")).mapToLong(set -> set.getVersion()).max()
                .orElse(model.getIrVersion() < FIRST_WITH_OPSETS ? OLDEST_OPSET : 0);
        if (opset < OLDEST_OPSET) {
            throw new IllegalArgumentException("was written for operator set " + opset + "; " + OLDEST_OPSET
                    + " or newer is expected");
        }
        return opset;
    }

    private String output() {
        if (model.getGraph().getOutputCount() == 0) {
            throw new IllegalArgumentException("names no output");
        }
        return model.getGraph().getOutput(0).getName();
    }

    /** The nodes that the output needs; what else the file computes, for training or for other outputs, is left out. */
    private List<OnnxNode> live(List<OnnxNode> all) {
        Map<String, OnnxNode> givers = new HashMap<>();
        for (OnnxNode node : all) {
            for (String name : node.outputs()) {
                if (!name.isEmpty() && givers.put(name, node) != null) {
                    throw new IllegalArgumentException("two nodes give \"" + name + "\"");
                }
            }
        }
        Set<OnnxNode> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(output()));
        while (!open.isEmpty()) {
            OnnxNode giver = givers.get(open.pop());
            if (giver != null && needed.add(giver)) {
                open.addAll(giver.inputs());
            }
        }
        return all.stream().filter(needed::contains).toList();
    }

    /** Each node after those it reads; files should be in that order, but some are not. */
    private static List<OnnxNode> sorted(List<OnnxNode> nodes) {
        Map<String, OnnxNode> givers = new HashMap<>();
        nodes.forEach(node -> node.outputs().forEach(name -> givers.put(name, node)));
        Map<OnnxNode, Integer> waiting = new HashMap<>();
        Map<OnnxNode, List<OnnxNode>> readers = new HashMap<>();
        Deque<OnnxNode> ready = new ArrayDeque<>();
        for (OnnxNode node : nodes) {
            Set<OnnxNode> before = node.inputs().stream().map(givers::get).filter(giver -> giver != null)
                    .collect(Collectors.toSet());
            before.forEach(giver -> readers.computeIfAbsent(giver, _ -> new ArrayList<>()).add(node));
            waiting.put(node, before.size());
            if (before.isEmpty()) {
                ready.add(node);
            }
        }
        List<OnnxNode> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            OnnxNode node = ready.poll();
            order.add(node);
            for (OnnxNode reader : readers.getOrDefault(node, List.of())) {
                if (waiting.merge(reader, -1, Integer::sum) == 0) {
                    ready.add(reader);
                }
            }
        }
        if (order.size() < nodes.size()) {
            OnnxNode stuck = nodes.stream().filter(node -> waiting.get(node) > 0).findFirst().orElseThrow();
            throw new IllegalArgumentException("its nodes read each other in a circle, as does " + stuck.label());
        }
        return order;
    }

    private void refuseUnknown(List<OnnxNode> nodes) throws UserFacingException {
        List<OnnxNode> unknown = nodes.stream().filter(node -> table.of(node).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            String list = unknown.stream().limit(MOST_NAMED).map(node -> (node.domain().isEmpty() ? "" : node.domain() + ".")
                    + node.type() + " in " + node.label()).collect(Collectors.joining(", "));
            String more = unknown.size() > MOST_NAMED ? " and " + (unknown.size() - MOST_NAMED) + " more" : "";
            throw new UserFacingException(file + ": uses operators that are not supported: " + list + more + ".",
                    "Export the network without them, for example with another operator set, or before any processing of "
                            + "its result.");
        }
    }

    private static ValueInfoProto image(GraphProto graph) {
        Set<String> initialized = graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(each -> !initialized.contains(each.getName())).toList();
        if (inputs.size() != 1) {
            throw new IllegalArgumentException("has " + inputs.size() + " inputs "
                    + inputs.stream().map(ValueInfoProto::getName).toList() + "; a classifier has one, the image");
        }
        return inputs.getFirst();
    }

    private static List<TensorShapeProto.Dimension> stated(ValueInfoProto image) {
        List<TensorShapeProto.Dimension> all = image.getType().getTensorType().getShape().getDimList();
        if (all.size() < 2) {
            throw new IllegalArgumentException("its input \"" + image.getName() + "\" has " + all.size()
                    + " axes; at least the batch and one more are expected");
        }
        return all;
    }

    /** How many images the file was exported for; 0 for any number. */
    private static int batch(ValueInfoProto image) {
        TensorShapeProto.Dimension first = stated(image).getFirst();
        return ArraySizes.small(Math.max(0, first.getDimValue()));
    }

    private static FeatureShape shape(ValueInfoProto image, List<Integer> imageSizes) {
        List<TensorShapeProto.Dimension> all = stated(image);
        if (!imageSizes.isEmpty() && imageSizes.size() != all.size() - 1) {
            throw new IllegalArgumentException("its input has " + (all.size() - 1) + " axes for an image, not the "
                    + imageSizes.size() + " of " + imageSizes);
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.perImage(1)));
        for (int axis = 1; axis < all.size(); axis++) {
            long size = all.get(axis).getDimValue();
            if (size <= 0 && imageSizes.isEmpty()) {
                throw new IllegalArgumentException("its input \"" + image.getName() + "\" leaves the length of axis " + axis
                        + " open; state the sizes of an image");
            }
            if (size > 0 && !imageSizes.isEmpty() && size != imageSizes.get(axis - 1)) {
                throw new IllegalArgumentException("its input \"" + image.getName() + "\" has the length " + size
                        + " along axis " + axis + ", not " + imageSizes.get(axis - 1));
            }
            dimensions.add(Dimension.fixed(ArraySizes.small(size > 0 ? size : imageSizes.get(axis - 1))));
        }
        return new FeatureShape(dimensions);
    }

    private Map<String, Integer> uses(List<OnnxNode> nodes) {
        Map<String, Integer> uses = new HashMap<>();
        Stream.concat(nodes.stream().flatMap(node -> node.inputs().stream()), Stream.of(output()))
                .forEach(name -> uses.merge(name, 1, Integer::sum));
        return uses;
    }

    private Constant initializer(TensorProto initializer) {
        try {
            return reading.read(initializer, Optional.of(initializer.getName()));
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException("array \"" + initializer.getName() + "\": " + refusal.getMessage(), refusal);
        }
    }

    private void convert(OnnxNode node, Conversion conversion) {
        try {
            List<Value> results = table.of(node).orElseThrow().convert(node, conversion);
            for (int k = 0; k < Math.min(results.size(), node.outputs().size()); k++) {
                conversion.put(node.outputs().get(k), results.get(k));
            }
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException refusal) {
            throw new IllegalArgumentException(node.label() + " " + reason(refusal), refusal);
        }
    }
}
