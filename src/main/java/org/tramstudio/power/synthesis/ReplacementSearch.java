package org.tramstudio.power.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks for the replacement of a gate that saves most: a constant, another node, or an AND, OR or XOR of two others,
 * which need to agree with the gate only where that can be seen at an output.
 */
final class ReplacementSearch {

    /** Keeps the number of pairs that are compared, and so the time, within bounds. */
    private static final int MOST_PAIRED = 500;
    private static final int XOR_WEIGHT = 2;
    private static final int SIGNATURE_BITS = 63;

    private final long[][] values;
    private final FanoutFreeCone cone;
    private final int gate;
    private final long[] care;
    private final long[] mustBeOne;
    private final long[] mustBeZero;
    private final int[] divisors;
    private final Optional<SplittableRandom> neutral;
    private Optional<Replacement> best = Optional.empty();
    private int neutralMet;

    /**
     * Prepares the search.
     *
     * @param values of every node for all inputs
     * @param gate to be replaced
     * @param care where its value matters
     * @param divisors nodes that do not depend on the gate
     * @param neutral where present, and nothing saves, it draws one of the replacements that neither save nor cost
     */
    ReplacementSearch(long[][] values, FanoutFreeCone cone, int gate, long[] care, int[] divisors,
                      Optional<SplittableRandom> neutral) {
        this.values = values;
        this.cone = cone;
        this.gate = gate;
        this.care = care;
        this.divisors = divisors;
        this.neutral = neutral;
        this.mustBeOne = new long[care.length];
        this.mustBeZero = new long[care.length];
        for (int k = 0; k < care.length; k++) {
            mustBeOne[k] = values[gate][k] & care[k];
            mustBeZero[k] = ~values[gate][k] & care[k];
        }
    }

    Optional<Replacement> best() {
        int mostFreed = cone.freedWeight(gate);
        if (isEmpty(mustBeOne)) {
            return Optional.of(new Replacement(Replacement.Kind.LITERAL, Literal.FALSE, Literal.FALSE, mostFreed));
        }
        if (isEmpty(mustBeZero)) {
            return Optional.of(new Replacement(Replacement.Kind.LITERAL, Literal.TRUE, Literal.TRUE, mostFreed));
        }
        List<Integer> above = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int divisor : divisors) {
            for (int literal = Literal.of(divisor); literal <= Literal.of(divisor, true); literal++) {
                boolean isAbove = disjoint(mustBeOne, Literal.not(literal));
                boolean isBelow = disjoint(mustBeZero, literal);
                if (isAbove && isBelow) {
                    offer(Replacement.Kind.LITERAL, literal, literal, 0);
                } else if (isAbove) {
                    above.add(literal);
                } else if (isBelow) {
                    below.add(literal);
                }
            }
        }
        if (mostFreed - 1 >= leastGain()) {
            pairs(Replacement.Kind.AND, above, mustBeZero, 0);
            pairs(Replacement.Kind.OR, below, mustBeOne, 1);
        }
        if (mostFreed - XOR_WEIGHT >= leastGain()) {
            exclusivePairs();
        }
        return best;
    }

    /** What a further replacement has to save to be taken. */
    private int leastGain() {
        int gain = best.map(Replacement::gain).orElse(0);
        return gain == 0 && neutral.isPresent() ? 0 : gain + 1;
    }

    private void offer(Replacement.Kind kind, int first, int second, int cost) {
        int gain = cone.freedWeight(gate, Literal.node(first), Literal.node(second)) - cost;
        if (gain < leastGain()) {
            return;
        }
        if (gain > 0 || neutral.orElseThrow().nextInt(++neutralMet) == 0) {
            best = Optional.of(new Replacement(kind, first, second, gain));
        }
    }

    /** Pairs of literals, complemented or not, that are nowhere 1 together where that is forbidden. */
    private void pairs(Replacement.Kind kind, List<Integer> literals, long[] forbidden, int complement) {
        for (int i = 0; i < Math.min(MOST_PAIRED, literals.size()); i++) {
            for (int j = 0; j < i; j++) {
                if (disjoint(forbidden, literals.get(i) ^ complement, literals.get(j) ^ complement)) {
                    offer(kind, literals.get(i), literals.get(j), 1);
                }
            }
        }
    }

    /** Pairs whose XOR is the gate's value: found by what they are at a few inputs, then compared at all. */
    private void exclusivePairs() {
        int[] places = signaturePlaces();
        Map<Long, List<Integer>> bySignature = new HashMap<>();
        long wanted = signature(gate, places);
        for (int divisor : divisors) {
            long signature = signature(divisor, places);
            for (int other : bySignature.getOrDefault(signature ^ wanted, List.of())) {
                compare(divisor, other, places[0]);
            }
            bySignature.computeIfAbsent(signature, _ -> new ArrayList<>()).add(divisor);
        }
    }

    private void compare(int one, int two, int somePlace) {
        long complement = -(at(one, somePlace) ^ at(two, somePlace) ^ at(gate, somePlace));
        for (int k = 0; k < care.length; k++) {
            if (((values[one][k] ^ values[two][k] ^ values[gate][k] ^ complement) & care[k]) != 0) {
                return;
            }
        }
        offer(Replacement.Kind.XOR, Literal.of(one), Literal.of(two, complement != 0), XOR_WEIGHT);
    }

    private long at(int node, int place) {
        return values[node][place / Long.SIZE] >>> place & 1;
    }

    /** Indices of inputs where the gate matters, spread over all. */
    private int[] signaturePlaces() {
        int[] places = new int[SIGNATURE_BITS];
        int count = 0;
        for (int attempt = 0; count < places.length && attempt < care.length; attempt++) {
            int word = (int) ((attempt * 0x9E3779B1L & 0xFFFFFFFFL) % care.length);
            if (care[word] != 0) {
                places[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(care[word]);
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** A node's values at places, complemented where needed so that the first is 0. */
    private long signature(int node, int[] places) {
        long signature = 0;
        for (int k = 0; k < places.length; k++) {
            signature |= (at(node, places[k]) ^ at(node, places[0])) << k;
        }
        return signature;
    }

    private static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean disjoint(long[] set, int literal) {
        long[] node = values[Literal.node(literal)];
        long mask = Literal.isComplemented(literal) ? -1L : 0;
        for (int k = 0; k < set.length; k++) {
            if ((set[k] & (node[k] ^ mask)) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean disjoint(long[] set, int one, int two) {
        long[] first = values[Literal.node(one)];
        long[] second = values[Literal.node(two)];
        long firstMask = Literal.isComplemented(one) ? -1L : 0;
        long secondMask = Literal.isComplemented(two) ? -1L : 0;
        for (int k = 0; k < set.length; k++) {
            if ((set[k] & (first[k] ^ firstMask) & (second[k] ^ secondMask)) != 0) {
                return false;
            }
        }
        return true;
    }
}
