package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.RemovedShares;

/** A choice of partial products that a search changes move by move, with its error and cost. */
final class SearchState {

    private final PartialProductSets sets;
    private final CompressorCost compressors;
    private final ErrorTerms terms;
    private final int[][] setOf;
    private final int[] bits;
    private int constants;
    private int partialProducts;
    private int orGates;
    private long largestProduct;
    private double error;
    private double cost;
    private double errorAfter;
    private double costAfter;

    /**
     * The accurate multiplier.
     *
     * @param target what the error is counted from
     */
    SearchState(PartialProductSets sets, TermProducts products, CompressorCost compressors,
                RemovedShares target) {
        this.sets = sets;
        this.compressors = compressors;
        this.terms = new ErrorTerms(sets, products);
        this.setOf = new int[sets.columns()][];
        this.bits = new int[sets.operands().productWidth()];
        PartialProductChoice.accurate(sets.operands()).bits().forEach(bit -> {
            bits[bit.column()]++;
            partialProducts++;
            largestProduct += 1L << bit.column();
        });
        for (int column = 0; column < setOf.length; column++) {
            setOf[column] = IntStream.range(0, sets.height(column)).map(k -> 1 << k).toArray();
            for (int set : setOf[column]) {
                int weightBit = sets.weightBits(column, set).getFirst();
                terms.add(sets.number(column, set), target.of(weightBit, column - weightBit) * (1L << column));
            }
        }
        this.error = terms.changeOfMeasure();
        terms.commit();
        this.cost = compressors.ofGates(partialProducts, orGates) + compressors.ofTree(bits, constants);
    }

    private SearchState(SearchState other) {
        sets = other.sets;
        compressors = other.compressors;
        terms = new ErrorTerms(other.terms);
        setOf = Arrays.stream(other.setOf).map(int[]::clone).toArray(int[][]::new);
        bits = other.bits.clone();
        constants = other.constants;
        partialProducts = other.partialProducts;
        orGates = other.orGates;
        largestProduct = other.largestProduct;
        error = other.error;
        cost = other.cost;
    }

    SearchState copy() {
        return new SearchState(this);
    }

    PartialProductSets sets() {
        return sets;
    }

    ErrorTerms terms() {
        return terms;
    }

    double error() {
        return error;
    }

    double cost() {
        return cost;
    }

    /** The set that a partial product is merged with, itself included; 0 where it is dropped. */
    int setOf(int column, int partialProduct) {
        return setOf[column][partialProduct];
    }

    /** The error after the last move that was evaluated; infinite where products would not fit. */
    double errorAfter() {
        return errorAfter;
    }

    /** The cost after the last move that was evaluated. */
    double costAfter() {
        return costAfter;
    }

    /** Finds out error and cost after a move. */
    void evaluate(SearchMove move) {
        terms.clear();
        for (int k = 0; k < move.removedCount(); k++) {
            terms.add(sets.union(move.removedColumn(k), move.removedSet(k)), -1);
        }
        for (int k = 0; k < move.addedCount(); k++) {
            terms.add(sets.union(move.addedColumn(k), move.addedSet(k)), 1);
        }
        int constantsAfter = constants ^ move.toggledConstants();
        terms.add(sets.constant(), constantsAfter - constants);
        count(move, 1);
        boolean fits = largestProduct + constantsAfter < sets.operands().pairs();
        errorAfter = fits ? Math.max(0, error + terms.changeOfMeasure()) : Double.POSITIVE_INFINITY;
        costAfter = compressors.ofGates(partialProducts, orGates) + compressors.ofTree(bits, constantsAfter);
        count(move, -1);
    }

    /** Makes the move that was evaluated last. */
    void apply(SearchMove move) {
        for (int k = 0; k < move.removedCount(); k++) {
            assign(move.removedColumn(k), move.removedSet(k), 0);
        }
        for (int k = 0; k < move.addedCount(); k++) {
            assign(move.addedColumn(k), move.addedSet(k), move.addedSet(k));
        }
        count(move, 1);
        constants ^= move.toggledConstants();
        terms.commit();
        error = errorAfter;
        cost = costAfter;
    }

    private void count(SearchMove move, int sign) {
        for (int k = 0; k < move.removedCount(); k++) {
            countBit(move.removedColumn(k), move.removedSet(k), -sign);
        }
        for (int k = 0; k < move.addedCount(); k++) {
            countBit(move.addedColumn(k), move.addedSet(k), sign);
        }
    }

    private void countBit(int column, int set, int sign) {
        int size = Integer.bitCount(set);
        bits[column] += sign;
        partialProducts += sign * size;
        orGates += sign * (size - 1);
        largestProduct += sign * (1L << column);
    }

    private void assign(int column, int members, int set) {
        for (int left = members; left != 0; left &= left - 1) {
            setOf[column][Integer.numberOfTrailingZeros(left)] = set;
        }
    }

    /** The choice as it stands. */
    PartialProductChoice choice() {
        List<MergedPartialProducts> chosen = new ArrayList<>();
        for (int column = 0; column < setOf.length; column++) {
            for (int k = 0; k < setOf[column].length; k++) {
                int set = setOf[column][k];
                if (PartialProductSets.isFirst(set, k)) {
                    chosen.add(new MergedPartialProducts(column, sets.weightBits(column, set)));
                }
            }
        }
        chosen.addAll(PartialProductChoice.truncated(sets.operands(), setOf.length).bits());
        TreeSet<Integer> constantColumns = new TreeSet<>();
        IntStream.range(0, bits.length).filter(column -> (constants >> column & 1) != 0).forEach(constantColumns::add);
        return new PartialProductChoice(sets.operands(), chosen, constantColumns);
    }
}
