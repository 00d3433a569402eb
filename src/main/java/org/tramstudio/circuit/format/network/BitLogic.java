package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.task.UserFacingException;

/**
 * The operators of hardware and programming languages on vectors of nets, least significant first. Constant bits are
 * folded, and an OR of the three ANDs of three bits becomes a majority gate. Vectors of one operation have the same length.
 */
public final class BitLogic {

    private static final long MOST_WORK = 1L << 24;
    private static final int WIDEST_PRODUCT = 128;

    private static final Map<GateFunction, GateFunction> COMPLEMENTS = Map.of(GateFunction.AND, GateFunction.NAND,
            GateFunction.OR, GateFunction.NOR, GateFunction.XOR, GateFunction.XNOR, GateFunction.NAND, GateFunction.AND,
            GateFunction.NOR, GateFunction.OR, GateFunction.XNOR, GateFunction.XOR);

    private final GateNetwork network;
    private int line;
    private long work;

    /** Adds gates to a network. */
    public BitLogic(GateNetwork network) {
        this.network = network;
    }

    /** The line that errors of the operations to come are about. */
    public void atLine(int current) {
        this.line = current;
    }

    /** Counts bits of work, so that no file keeps the program busy without end. */
    public void count(long bits) throws UserFacingException {
        work += bits;
        if (work > MOST_WORK) {
            throw network.source().problem(line, "the circuit needs more than " + MOST_WORK + " operations on bits",
                    "A multiplier of at most 16 x 16 bits is expected.");
        }
    }

    /** A vector cut or extended to a length, by its sign or by 0. */
    public static int[] resized(int[] vector, int width, boolean signed) {
        int[] resized = Arrays.copyOf(vector, width);
        int fill = signed && vector.length > 0 ? vector[vector.length - 1] : GateNetwork.ZERO;
        Arrays.fill(resized, Math.min(vector.length, width), width, fill);
        return resized;
    }

    /** A number as a vector. */
    public static int[] constant(long value, int width) {
        return IntStream.range(0, width).map(bit -> (value >> Math.min(bit, Long.SIZE - 1) & 1) == 0
                ? GateNetwork.ZERO : GateNetwork.ONE).toArray();
    }

    /** AND, OR, XOR or one of their complements, bit by bit, of any number of vectors. */
    public int[] join(GateFunction function, List<int[]> vectors) throws UserFacingException {
        int[] result = new int[vectors.getFirst().length];
        count((long) result.length * vectors.size());
        int[] inputs = new int[vectors.size()];
        for (int bit = 0; bit < result.length; bit++) {
            for (int k = 0; k < inputs.length; k++) {
                inputs[k] = vectors.get(k)[bit];
            }
            result[bit] = gate(function, inputs);
        }
        return result;
    }

    /** One gate of AND, OR, XOR or a complement, constants folded. */
    public int gate(GateFunction function, int... inputs) throws UserFacingException {
        boolean parity = function == GateFunction.XOR || function == GateFunction.XNOR;
        boolean and = function == GateFunction.AND || function == GateFunction.NAND;
        int neutral = and ? GateNetwork.ONE : GateNetwork.ZERO;
        int absorbing = GateNetwork.ONE - neutral;
        boolean complement = function.complements();
        int[] left = new int[inputs.length];
        int count = 0;
        for (int input : inputs) {
            if (!parity && input == absorbing) {
                return complement ? GateNetwork.ONE - absorbing : absorbing;
            }
            if (parity && input == GateNetwork.ONE) {
                complement = !complement;
            } else if (input != neutral) {
                left[count++] = input;
            }
        }
        if (count == 0) {
            return complement ? GateNetwork.ONE - neutral : neutral;
        }
        if (count == 1) {
            return complement ? not(left[0]) : left[0];
        }
        GateFunction kept = parity ? complement ? GateFunction.XNOR : GateFunction.XOR : function;
        int[] from = Arrays.copyOf(left, count);
        int[] majority = kept == GateFunction.OR && count == 3 ? majorityInputs(from) : new int[0];
        return majority.length == 3 ? network.gate(GateFunction.MAJORITY, majority, line)
                : network.gate(kept, from, line);
    }

    /** The three bits of which the terms are the ANDs of two each; empty if they are none. */
    private int[] majorityInputs(int[] terms) {
        List<Integer> bits = new ArrayList<>();
        for (int term : terms) {
            if (network.function(term) != GateFunction.AND || network.sources(term).length != 2
                    || !network.name(term).isEmpty()) {
                return new int[0];
            }
            bits.add(network.sources(term)[0]);
            bits.add(network.sources(term)[1]);
        }
        int[] distinct = bits.stream().distinct().mapToInt(Integer::intValue).toArray();
        boolean twice = IntStream.of(distinct).allMatch(bit -> bits.stream().filter(each -> each == bit).count() == 2);
        boolean differ = IntStream.range(0, 3).noneMatch(k -> bits.get(2 * k).equals(bits.get(2 * k + 1)));
        return distinct.length == 3 && twice && differ ? distinct : new int[0];
    }

    /** The complement of a bit: of a gate that has no name, the gate of the complementary function. */
    public int not(int bit) throws UserFacingException {
        if (bit <= GateNetwork.ONE) {
            return GateNetwork.ONE - bit;
        }
        boolean complementary = network.isGate(bit) && network.name(bit).isEmpty()
                && COMPLEMENTS.containsKey(network.function(bit));
        return complementary ? network.gate(COMPLEMENTS.get(network.function(bit)), network.sources(bit), line)
                : network.gate(GateFunction.NOT, new int[] {bit}, line);
    }

    /** The complement, bit by bit. */
    public int[] not(int[] vector) throws UserFacingException {
        count(vector.length);
        int[] result = new int[vector.length];
        for (int bit = 0; bit < result.length; bit++) {
            result[bit] = not(vector[bit]);
        }
        return result;
    }

    /** One bit: the function of all bits of a vector. */
    public int reduce(GateFunction function, int[] vector) throws UserFacingException {
        count(vector.length);
        return gate(function, vector);
    }

    /** {@code select ? one : zero}, bit by bit. */
    public int[] choose(int select, int[] zero, int[] one) throws UserFacingException {
        count(zero.length);
        int[] result = new int[zero.length];
        for (int bit = 0; bit < result.length; bit++) {
            result[bit] = choose(select, zero[bit], one[bit]);
        }
        return result;
    }

    private int choose(int select, int zero, int one) throws UserFacingException {
        if (select <= GateNetwork.ONE || zero == one) {
            return select == GateNetwork.ONE ? one : zero;
        }
        return network.gate(GateFunction.MULTIPLEXER, new int[] {select, zero, one}, line);
    }

    /** a + b + carry, modulo 2^length. */
    public int[] add(int[] a, int[] b, int carryIn) throws UserFacingException {
        count(3L * a.length);
        int[] sum = new int[a.length];
        int carry = carryIn;
        for (int bit = 0; bit < sum.length; bit++) {
            sum[bit] = gate(GateFunction.XOR, a[bit], b[bit], carry);
            carry = bit == sum.length - 1 ? GateNetwork.ZERO : carry(a[bit], b[bit], carry);
        }
        return sum;
    }

    private int carry(int a, int b, int c) throws UserFacingException {
        int[] constants = IntStream.of(a, b, c).filter(bit -> bit <= GateNetwork.ONE).toArray();
        int[] others = IntStream.of(a, b, c).filter(bit -> bit > GateNetwork.ONE).toArray();
        if (constants.length == 0) {
            return network.gate(GateFunction.MAJORITY, others, line);
        }
        if (constants.length == 1) {
            return gate(constants[0] == GateNetwork.ONE ? GateFunction.OR : GateFunction.AND, others);
        }
        int ones = IntStream.of(constants).sum();
        return constants.length == 3 ? ones >= 2 ? GateNetwork.ONE : GateNetwork.ZERO
                : ones == 1 ? others[0] : ones == 2 ? GateNetwork.ONE : GateNetwork.ZERO;
    }

    /** a - b, modulo 2^length. */
    public int[] subtract(int[] a, int[] b) throws UserFacingException {
        return add(a, not(b), GateNetwork.ONE);
    }

    /** a · b, modulo 2^length: the rows of partial products, added one after the other. */
    public int[] multiply(int[] a, int[] b) throws UserFacingException {
        if (a.length > WIDEST_PRODUCT) {
            throw network.source().problem(line, "a product of " + a.length + " bits",
                    "A multiplier of at most 16 x 16 bits is expected.");
        }
        int[] sum = constant(0, a.length);
        for (int j = 0; j < b.length; j++) {
            int[] row = constant(0, a.length);
            for (int i = 0; i + j < a.length; i++) {
                row[i + j] = gate(GateFunction.AND, a[i], b[j]);
            }
            sum = add(sum, row, GateNetwork.ZERO);
        }
        return sum;
    }

    /** A vector moved to more significant places by a constant number, or to less significant ones by a negative one. */
    public static int[] shifted(int[] vector, long places, int fill) {
        int[] result = new int[vector.length];
        for (int bit = 0; bit < result.length; bit++) {
            long from = bit - places;
            result[bit] = from < 0 ? GateNetwork.ZERO : from < vector.length ? vector[(int) from] : fill;
        }
        return result;
    }

    /** A vector shifted by a number of places that is a vector too. */
    public int[] shifted(int[] vector, int[] places, boolean left, int fill) throws UserFacingException {
        int[] result = vector;
        for (int bit = 0; bit < places.length; bit++) {
            long step = bit < 31 ? 1L << bit : Integer.MAX_VALUE;
            int[] moved = left ? shifted(result, step, fill) : shifted(result, -step, fill);
            result = choose(places[bit], result, moved);
        }
        return result;
    }

    /** Whether two vectors are equal. */
    public int equal(int[] a, int[] b) throws UserFacingException {
        return reduce(GateFunction.AND, join(GateFunction.XNOR, List.of(a, b)));
    }

    /** Whether a is less than b, as numbers with or without sign. */
    public int less(int[] a, int[] b, boolean signed) throws UserFacingException {
        int width = a.length + 1;
        int[] difference = subtract(resized(a, width, signed), resized(b, width, signed));
        return difference[width - 1];
    }
}
