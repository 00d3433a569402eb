package org.tramstudio.circuit.format.cmodel;

import org.tramstudio.circuit.format.network.BitLogic;

/**
 * A value of an expression.
 *
 * @param bits nets, the least significant first, as many as its type has
 * @param type its type
 */
record CValue(int[] bits, CType type) {

    CValue converted(CType to) {
        return new CValue(BitLogic.resized(bits, to.width(), type.signed()), to);
    }
}
