package org.tramstudio.nn.axm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tramstudio.tram.PartialProductParameters;

/**
 * Groups of {@link BitTerm}s, each with one coefficient, so that an error is Σ_g q_g Σ_{t in g} t(w, x). In phase 1 a group
 * is a column with q_c = θ_c 2^c (Eq. 1), or a single partial product; the error of a fixed multiplier has a group for
 * each coefficient of its polynomial.
 *
 * @param groups at least one term each
 */
record BitTerms(List<List<BitTerm>> groups) {

    BitTerms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** The partial products of the columns below P; group c is column c. */
    static BitTerms columns(int bits, int columns) {
        List<List<BitTerm>> groups = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<BitTerm> group = new ArrayList<>();
            for (int i = Math.max(0, column - bits + 1); i <= Math.min(column, bits - 1); i++) {
                group.add(new BitTerm(1 << i, 1 << column - i));
            }
            groups.add(group);
        }
        return new BitTerms(groups);
    }

    /** Each partial product of the columns below P by itself, in the order of {@link PartialProductParameters}. */
    static BitTerms partialProducts(int bits, int columns) {
        return new BitTerms(columns(bits, columns).groups().stream().flatMap(List::stream).map(List::of).toList());
    }

    /**
     * A table as a polynomial in the operand bits: the sum of the terms' coefficients over all terms that an operand pair
     * contains is its value.
     *
     * @param values by weight code and activation code, both of a power of two
     * @return the terms that are not 0, by their coefficients
     */
    static Map<Integer, List<BitTerm>> polynomial(int[][] values) {
        int weights = values.length;
        int[][] terms = new int[weights][];
        for (int w = 0; w < weights; w++) {
            terms[w] = values[w].clone();
            withoutSubsets(terms[w]);
        }
        for (int bit = 1; bit < weights; bit <<= 1) {
            for (int w = 0; w < weights; w++) {
                for (int x = 0; (w & bit) != 0 && x < terms[w].length; x++) {
                    terms[w][x] -= terms[w ^ bit][x];
                }
            }
        }
        Map<Integer, List<BitTerm>> byCoefficient = new TreeMap<>();
        for (int w = 0; w < weights; w++) {
            for (int x = 0; x < terms[w].length; x++) {
                if (terms[w][x] != 0) {
                    byCoefficient.computeIfAbsent(terms[w][x], _ -> new ArrayList<>()).add(new BitTerm(w, x));
                }
            }
        }
        return byCoefficient;
    }

    private static void withoutSubsets(int[] row) {
        for (int bit = 1; bit < row.length; bit <<= 1) {
            for (int x = 0; x < row.length; x++) {
                if ((x & bit) != 0) {
                    row[x] -= row[x ^ bit];
                }
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static BitTerms read(DataInput input) throws IOException {
        List<List<BitTerm>> groups = new ArrayList<>();
        for (int left = input.readInt(); left > 0; left--) {
            List<BitTerm> group = new ArrayList<>();
            for (int terms = input.readInt(); terms > 0; terms--) {
                group.add(new BitTerm(input.readInt(), input.readInt()));
            }
            groups.add(group);
        }
        return new BitTerms(groups);
    }

    /** Writes all masks, group by group. */
    void write(DataOutput output) throws IOException {
        output.writeInt(groups.size());
        for (List<BitTerm> group : groups) {
            output.writeInt(group.size());
            for (BitTerm term : group) {
                output.writeInt(term.weightMask());
                output.writeInt(term.activationMask());
            }
        }
    }

    /** The masks of the activations, each once. */
    int[] activationMasks() {
        return groups.stream().flatMap(List::stream).mapToInt(BitTerm::activationMask).distinct().sorted().toArray();
    }

    /** How many terms an evenly drawn weight takes, over all groups. */
    double termsTaken() {
        return groups.stream().flatMap(List::stream)
                .mapToDouble(term -> Math.scalb(1, -Integer.bitCount(term.weightMask()))).sum();
    }

    /** How many groups there are. */
    int size() {
        return groups.size();
    }

    /**
     * Which activations count for each weight: by weight code and group, the places of the terms' masks in a list.
     *
     * @param masks where the masks of the activations stand
     */
    int[][][] takenByWeight(int[] masks) {
        int codes = 1 << Byte.SIZE;
        int[][][] taken = new int[codes][size()][];
        for (int code = 0; code < codes; code++) {
            for (int group = 0; group < size(); group++) {
                int weight = code;
                taken[code][group] = groups.get(group).stream().filter(term -> term.takes(weight))
                        .mapToInt(term -> place(masks, term.activationMask())).toArray();
            }
        }
        return taken;
    }

    private static int place(int[] masks, int mask) {
        return IntStream.range(0, masks.length).filter(k -> masks[k] == mask).findFirst().orElseThrow();
    }
}
