package org.tramstudio.circuit;

/** What a {@link Cell.Gate} computes of its inputs. */
public enum GateFunction {
    AND(2, Integer.MAX_VALUE),
    OR(2, Integer.MAX_VALUE),
    XOR(2, Integer.MAX_VALUE),
    NAND(2, Integer.MAX_VALUE),
    NOR(2, Integer.MAX_VALUE),
    XNOR(2, Integer.MAX_VALUE),
    /** The inverter. */
    NOT(1, 1),
    /** 1 where at least two of three inputs are. */
    MAJORITY(3, 3),
    /** Inputs: select, the value for select = 0, the value for select = 1. */
    MULTIPLEXER(3, 3);

    private final int fewestInputs;
    private final int mostInputs;

    GateFunction(int fewestInputs, int mostInputs) {
        this.fewestInputs = fewestInputs;
        this.mostInputs = mostInputs;
    }

    /** Whether a gate of this function can have so many inputs. */
    public boolean accepts(int inputs) {
        return inputs >= fewestInputs && inputs <= mostInputs;
    }

    /** Whether the output is the complement of the function that the name is derived from: NAND, NOR, XNOR, NOT. */
    public boolean complements() {
        return this == NAND || this == NOR || this == XNOR || this == NOT;
    }
}
