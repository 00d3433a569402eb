package org.tramstudio.nn.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a network's layers compute with the approximate multiplier; the others multiply exactly. */
public sealed interface LayerSelection {

    /** The layers of a network, in its order. */
    List<Node> of(Graph graph);

    /** As {@link #parse} reads it. */
    String text();

    /**
     * What the paper approximates: in a network with attention every linear layer of its blocks, else every convolution.
     * The last layer, which classifies, stays exact.
     */
    record Standard() implements LayerSelection {
        @Override
        public List<Node> of(Graph graph) {
            boolean attention = graph.hasAttention();
            Node last = graph.multiplying().getLast();
            return graph.multiplying().stream().filter(node -> attention
                    ? node.operator() instanceof Operator.Linear && !node.equals(last)
                    : node.operator() instanceof Operator.Convolution).toList();
        }

        @Override
        public String text() {
            return "standard";
        }
    }

    /** Every convolution. */
    record Convolutions() implements LayerSelection {
        @Override
        public List<Node> of(Graph graph) {
            return graph.multiplying().stream().filter(node -> node.operator() instanceof Operator.Convolution).toList();
        }

        @Override
        public String text() {
            return "convolutions";
        }
    }

    /** Every layer that multiplies weights by activations. */
    record All() implements LayerSelection {
        @Override
        public List<Node> of(Graph graph) {
            return graph.multiplying();
        }

        @Override
        public String text() {
            return "all";
        }
    }

    /**
     * Layers by name.
     *
     * @param names at least one
     */
    record Named(Set<String> names) implements LayerSelection {

        /** Copies the set. */
        public Named {
            names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no layer is named");
            }
        }

        @Override
        public List<Node> of(Graph graph) {
            List<Node> chosen = graph.multiplying().stream().filter(node -> names.contains(node.name())).toList();
            if (chosen.size() < names.size()) {
                Set<String> known = graph.multiplying().stream().map(Node::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                Set<String> unknown = new LinkedHashSet<>(names);
                unknown.removeAll(known);
                throw new IllegalArgumentException("the network has no convolution or linear layer "
                        + String.join(", ", unknown) + "; it has " + String.join(", ", known));
            }
            return chosen;
        }

        @Override
        public String text() {
            return String.join(" ", names);
        }
    }

    /** Reads {@code standard}, {@code convolutions}, {@code all}, or names of layers separated by spaces or commas. */
    static LayerSelection parse(String text) {
        return switch (text.strip()) {
            case "standard" -> new Standard();
            case "convolutions" -> new Convolutions();
            case "all" -> new All();
            default -> new Named(Stream.of(text.strip().split("[\\s,]+")).filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        };
    }
}
