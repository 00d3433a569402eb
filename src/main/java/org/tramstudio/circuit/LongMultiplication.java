package org.tramstudio.circuit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One product of an unsigned multiplier as it is written on paper: a row for each bit of the activation, which is the
 * weight or 0, moved to its place; the columns of these rows added up.
 *
 * @param weight w
 * @param activation x
 * @param partialProducts [j][i] is w_i AND x_j: row j, least significant bit first
 * @param rows Σ_i 2^(i+j) (w_i AND x_j) of each row j
 * @param columnSums S_c of each column c of partial products: how many of its bits are 1
 * @param product what the circuit gives
 */
public record LongMultiplication(int weight, int activation, List<List<Boolean>> partialProducts, List<Integer> rows,
                                 List<Integer> columnSums, int product) {

    /** Reads the bits of a circuit whose partial products are all built, none of them complemented. */
    public static LongMultiplication of(PairBits bits, int weight, int activation) {
        Netlist netlist = bits.netlist();
        boolean[][] ones = new boolean[netlist.activationWidth()][netlist.weightWidth()];
        int[] rows = new int[netlist.activationWidth()];
        int[] columns = new int[netlist.operands().productWidth() - 1];
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            if (netlist.cells().get(cell) instanceof Cell.PartialProduct(int i, int j, boolean _, Place _)
                    && bits.isOne(new Signal.CellOutput(cell, Signal.Port.SUM), weight, activation)) {
                ones[j][i] = true;
                rows[j] += 1 << i + j;
                columns[i + j]++;
            }
        }
        int product = IntStream.range(0, netlist.product().size())
                .filter(bit -> bits.isOne(netlist.product().get(bit), weight, activation)).map(bit -> 1 << bit).sum();
        List<List<Boolean>> partialProducts = IntStream.range(0, ones.length).mapToObj(j ->
                IntStream.range(0, ones[j].length).mapToObj(i -> ones[j][i]).toList()).toList();
        return new LongMultiplication(weight, activation, partialProducts, IntStream.of(rows).boxed().toList(),
                IntStream.of(columns).boxed().toList(), product);
    }
}
