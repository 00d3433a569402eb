package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Random choices of partial products: dropped, merged, with constants where the product still fits. */
public final class RandomChoices {

    private RandomChoices() {
    }

    public static PartialProductChoice of(OperandFormat operands, Random random) {
        double dropped = random.nextDouble();
        double merged = random.nextDouble();
        List<MergedPartialProducts> bits = new ArrayList<>();
        for (int column = 0; column < operands.productWidth() - 1; column++) {
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < operands.weightWidth(); i++) {
                int j = column - i;
                if (j >= 0 && j < operands.activationWidth() && random.nextDouble() >= dropped) {
                    kept.add(i);
                }
            }
            Collections.shuffle(kept, random);
            while (!kept.isEmpty()) {
                int count = random.nextDouble() < merged
                        ? 1 + random.nextInt(Math.min(MergedPartialProducts.MOST_MERGED, kept.size())) : 1;
                List<Integer> group = kept.subList(0, count);
                bits.add(new MergedPartialProducts(column, group.stream().sorted().toList()));
                group.clear();
            }
        }
        long largest = bits.stream().mapToLong(bit -> 1L << bit.column()).sum();
        TreeSet<Integer> constants = new TreeSet<>();
        for (int column = 0; column < operands.productWidth(); column++) {
            if (largest + (1L << column) < operands.pairs() && random.nextInt(4) == 0) {
                constants.add(column);
                largest += 1L << column;
            }
        }
        return new PartialProductChoice(operands, bits, constants);
    }

    public static IndependentOperands distribution(OperandFormat operands, Random random) {
        return new IndependentOperands(random.doubles(operands.weights()).map(p -> p < 0.3 ? 0 : p * p).toArray(),
                random.doubles(operands.activations()).toArray());
    }
}
