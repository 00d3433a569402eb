package org.tramstudio.circuit.format.blif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One {@code .model} of a file, as it stands there. Mutable while it is read. */
final class BlifModel {

    /**
     * A {@code .names}: inputs, the output last, and the rows below it.
     *
     * @param nets names, the output last
     * @param cubes the rows' input parts
     * @param value the rows' output
     * @param line where it begins
     */
    record Names(List<String> nets, List<String> cubes, boolean value, int line) {
    }

    /**
     * A {@code .subckt} or {@code .gate}.
     *
     * @param model name of the model or cell
     * @param connections {@code pin=net}
     * @param line where it stands
     */
    record Instance(String model, List<String> connections, int line) {
    }

    /** A {@code .conn}: two names of one net. */
    record Connection(String from, String to, int line) {
    }

    final String name;
    final int line;
    final List<String> inputs = new ArrayList<>();
    final List<String> outputs = new ArrayList<>();
    final Set<String> ports = new HashSet<>();
    final List<Names> names = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    final List<Connection> connections = new ArrayList<>();

    BlifModel(String name, int line) {
        this.name = name;
        this.line = line;
    }
}
