package org.tramstudio.nn.axm;

/**
 * A product of operand bits: 1 for operands of which each contains all bits of its mask, else 0. The partial product of w_i
 * and x_j is the term of the masks 2^i and 2^j.
 *
 * @param weightMask bits of the weight's code; 0 for a term that does not depend on it
 * @param activationMask bits of the activation's code; 0 for a term that does not depend on it
 */
record BitTerm(int weightMask, int activationMask) {

    /** Whether a weight leaves the term to the activation. */
    boolean takes(int weightCode) {
        return (weightMask & ~weightCode) == 0;
    }
}
