package org.tramstudio.circuit.format.verilog;

import java.util.HashMap;
import java.util.Map;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Nets and parameters of one instance of a module. */
final class Scope {

    private static final int WIDEST = 1 << 13;

    /**
     * A declared net.
     *
     * @param bits the least significant first
     * @param first index of the most significant bit
     * @param last index of the least significant bit
     * @param signed whether it is declared so
     */
    record Vector(int[] bits, long first, long last, boolean signed) {

        /** The position of an index among the bits, or one outside of them. */
        long position(long index) {
            return first >= last ? index - last : last - index;
        }
    }

    final GateNetwork network;
    final String prefix;
    final Map<String, Long> parameters = new HashMap<>();
    private final Map<String, Vector> vectors = new HashMap<>();

    Scope(GateNetwork network, String prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /** Makes the nets of a declaration. */
    Vector declare(String name, long first, long last, boolean signed, int line) throws UserFacingException {
        long width = Math.abs(first - last) + 1;
        if (width > WIDEST || Math.abs(first) > Integer.MAX_VALUE) {
            throw problem(line, SourceFile.quoted(name) + " has " + width + " bits");
        }
        int[] bits = new int[(int) width];
        for (int bit = 0; bit < bits.length; bit++) {
            bits[bit] = network.net(width == 1 ? prefix + name : prefix + name + "[" + (first >= last ? last + bit
                    : last - bit) + "]");
        }
        Vector vector = new Vector(bits, first, last, signed);
        vectors.put(name, vector);
        return vector;
    }

    boolean isDeclared(String name) {
        return vectors.containsKey(name);
    }

    Vector vector(String name, int line) throws UserFacingException {
        Vector vector = vectors.get(name);
        if (vector == null) {
            throw problem(line, SourceFile.quoted(name) + " is not declared");
        }
        return vector;
    }

    UserFacingException problem(int line, String problem) {
        return network.source().problem(line, problem, "Correct the module, or write it with a synthesiser.");
    }
}
