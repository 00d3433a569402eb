package org.tramstudio.power.synthesis;

import java.util.Arrays;

/**
 * Up to four nodes that a node's value depends on alone, and how.
 *
 * @param leaves the nodes, ascending
 * @param truthTable 16 bits: bit i is the value where leaf k is bit k of i; bits of i beyond the leaves do not matter
 */
record Cut(int[] leaves, int truthTable) {

    static final int MOST_LEAVES = 4;
    private static final int ROWS = 16;
    private static final int ALL = 0xFFFF;
    private static final int[] VARIABLES = {0xAAAA, 0xCCCC, 0xF0F0, 0xFF00};

    /** The node itself. */
    static Cut trivial(int node) {
        return new Cut(new int[] {node}, VARIABLES[0]);
    }

    int complementedTruthTable() {
        return ~truthTable & ALL;
    }

    /** Whether another cut's leaves are among these; such a cut makes this one superfluous. */
    boolean contains(Cut other) {
        int found = 0;
        for (int leaf : leaves) {
            if (found < other.leaves.length && other.leaves[found] == leaf) {
                found++;
            }
        }
        return found == other.leaves.length;
    }

    /** The leaves of two cuts together, ascending; longer than {@link #MOST_LEAVES} if they are too many. */
    static int[] union(Cut one, Cut two) {
        int[] leaves = new int[one.leaves.length + two.leaves.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.leaves.length || j < two.leaves.length) {
            int first = i < one.leaves.length ? one.leaves[i] : Integer.MAX_VALUE;
            int second = j < two.leaves.length ? two.leaves[j] : Integer.MAX_VALUE;
            leaves[count++] = Math.min(first, second);
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }
        return Arrays.copyOf(leaves, count);
    }

    /** This cut's truth table over leaves among which its own are. */
    int truthTableOver(int[] wider) {
        if (wider.length == leaves.length) {
            return truthTable;
        }
        int[] positions = new int[leaves.length];
        for (int k = 0; k < leaves.length; k++) {
            positions[k] = Arrays.binarySearch(wider, leaves[k]);
        }
        int result = 0;
        for (int row = 0; row < ROWS; row++) {
            int own = 0;
            for (int k = 0; k < positions.length; k++) {
                own |= (row >> positions[k] & 1) << k;
            }
            result |= (truthTable >> own & 1) << row;
        }
        return result;
    }

    /** A cut without the leaves that its truth table does not depend on. */
    static Cut ofSupport(int[] leaves, int truthTable) {
        int[] kept = new int[leaves.length];
        int[] positions = new int[leaves.length];
        int count = 0;
        for (int k = 0; k < leaves.length; k++) {
            if (dependsOn(truthTable, k)) {
                positions[count] = k;
                kept[count++] = leaves[k];
            }
        }
        if (count == leaves.length) {
            return new Cut(leaves, truthTable);
        }
        int result = 0;
        for (int row = 0; row < ROWS; row++) {
            int original = 0;
            for (int k = 0; k < count; k++) {
                original |= (row >> k & 1) << positions[k];
            }
            result |= (truthTable >> original & 1) << row;
        }
        return new Cut(Arrays.copyOf(kept, count), result);
    }

    private static boolean dependsOn(int truthTable, int variable) {
        int shift = 1 << variable;
        return ((truthTable >> shift ^ truthTable) & ~VARIABLES[variable] & ALL) != 0;
    }
}
