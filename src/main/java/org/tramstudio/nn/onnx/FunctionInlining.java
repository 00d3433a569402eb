package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces calls of a file's own functions, which newer exporters write, by what the functions do. */
final class FunctionInlining {

    private static final int DEEPEST_CALL = 40;
    private static final int MOST_NODES = 200_000;

    private final Map<String, FunctionProto> functions = new HashMap<>();
    private final List<NodeProto> nodes = new ArrayList<>();
    private int calls;

    private FunctionInlining(ModelProto model) {
        model.getFunctionsList().forEach(function ->
                functions.put(function.getDomain() + ":" + function.getName(), function));
    }

    /**
     * The nodes of the network, calls replaced.
     *
     * @throws IllegalArgumentException if functions call each other without end, or there are too many nodes
     */
    static List<NodeProto> nodes(ModelProto model) {
        FunctionInlining inlining = new FunctionInlining(model);
        model.getGraph().getNodeList().forEach(node -> inlining.add(node, 0));
        return inlining.nodes;
    }

    private void add(NodeProto node, int depth) {
        FunctionProto function = functions.get(node.getDomain() + ":" + node.getOpType());
        if (depth > DEEPEST_CALL) {
            throw new IllegalArgumentException("the functions of the file call each other without end, as does \""
                    + node.getOpType() + "\"");
        }
        if (nodes.size() >= MOST_NODES || calls > MOST_NODES) {
            throw new IllegalArgumentException("the network has more than " + MOST_NODES + " nodes");
        }
        if (function == null) {
            nodes.add(node);
        } else {
            call(node, function, depth);
        }
    }

    private void call(NodeProto node, FunctionProto function, int depth) {
        String prefix = (node.getName().isEmpty() ? node.getOpType() : node.getName()) + "/call" + calls++ + "/";
        Map<String, String> names = new HashMap<>(Map.of("", ""));
        for (int k = 0; k < function.getInputCount(); k++) {
            names.put(function.getInput(k), k < node.getInputCount() ? node.getInput(k) : "");
        }
        for (int k = 0; k < Math.min(function.getOutputCount(), node.getOutputCount()); k++) {
            names.put(function.getOutput(k), node.getOutput(k));
        }
        Map<String, AttributeProto> given = new HashMap<>();
        function.getAttributeProtoList().forEach(attribute -> given.put(attribute.getName(), attribute));
        node.getAttributeList().forEach(attribute -> given.put(attribute.getName(), attribute));
        for (NodeProto inner : function.getNodeList()) {
            NodeProto.Builder copy = inner.toBuilder().clearInput().clearOutput().clearAttribute()
                    .setName(prefix + inner.getName());
            inner.getInputList().forEach(name -> copy.addInput(names.getOrDefault(name, prefix + name)));
            inner.getOutputList().forEach(name -> copy.addOutput(names.computeIfAbsent(name, own -> prefix + own)));
            for (AttributeProto attribute : inner.getAttributeList()) {
                if (attribute.getRefAttrName().isEmpty()) {
                    copy.addAttribute(attribute);
                } else if (given.containsKey(attribute.getRefAttrName())) {
                    copy.addAttribute(given.get(attribute.getRefAttrName()).toBuilder().setName(attribute.getName()));
                }
            }
            add(copy.build(), depth + 1);
        }
    }
}
