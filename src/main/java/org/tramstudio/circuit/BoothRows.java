package org.tramstudio.circuit;

/**
 * Radix-4 Booth recoding of a signed weight: digit k is d_k = w_(2k-1) + w_2k - 2 w_(2k+1), one of -2 to 2, so that
 * W = Σ d_k 4^k, and each digit gives one row d_k · X instead of two rows of partial products. A negative row is
 * complemented, and the sign bit of the weight that it takes is added in its lowest column. Rows are not sign-extended:
 * a sign bit s of weight -2^c counts as (NOT s) 2^c - 2^c, and the constants of all rows are added up beforehand.
 */
final class BoothRows {

    private final NetlistBuilder builder;
    private final OperandFormat operands;
    private final BitColumns columns;

    private BoothRows(NetlistBuilder builder) {
        this.builder = builder;
        this.operands = builder.operands();
        this.columns = new BitColumns(operands.productWidth());
    }

    /** The bits of all rows and the constants, in their columns. */
    static BitColumns columns(NetlistBuilder builder) {
        BoothRows rows = new BoothRows(builder);
        long constants = 0;
        int digits = (rows.operands.weightWidth() + 1) / 2;
        for (int digit = 0; digit < digits; digit++) {
            rows.addRow(digit);
            constants -= 1L << rows.operands.activationWidth() + 2 * digit;
        }
        for (int column = 0; column < rows.columns.count(); column++) {
            if ((constants >> column & 1) != 0) {
                rows.columns.add(column, Signal.Constant.ONE);
            }
        }
        return rows.columns;
    }

    private void addRow(int digit) {
        int column = 2 * digit;
        Signal high = weightBit(column + 1);
        Signal middle = weightBit(column);
        Signal low = column == 0 ? Signal.Constant.ZERO : weightBit(column - 1);
        Signal once = builder.gate(GateFunction.XOR, column, middle, low);
        Signal twice = builder.gate(GateFunction.NOR, column, once,
                builder.gate(GateFunction.XNOR, column, high, middle));
        int sign = operands.activationWidth();
        for (int j = 0; j <= sign; j++) {
            Signal magnitude = builder.gate(GateFunction.OR, column + j,
                    builder.gate(GateFunction.AND, column + j, once, activationBit(j)),
                    builder.gate(GateFunction.AND, column + j, twice, activationBit(j - 1)));
            GateFunction negation = j == sign ? GateFunction.XNOR : GateFunction.XOR;
            columns.add(column + j, builder.gate(negation, column + j, high, magnitude));
        }
        columns.add(column, high);
    }

    /** The sign bit repeats above the most significant bit. */
    private Signal weightBit(int index) {
        return new Signal.OperandBit(Operand.WEIGHT, Math.min(index, operands.weightWidth() - 1));
    }

    private Signal activationBit(int index) {
        return index < 0 ? Signal.Constant.ZERO
                : new Signal.OperandBit(Operand.ACTIVATION, Math.min(index, operands.activationWidth() - 1));
    }
}
