package org.tramstudio.nn.quant;

/**
 * The codes of a quantiser.
 *
 * @param least least code q
 * @param most greatest code
 * @param mask 2^B - 1; the row of a code in a table is q AND mask, its two's complement
 */
record CodeRange(int least, int most, int mask) {

    static CodeRange of(Quantization quantization) {
        int codes = 1 << quantization.bits();
        return quantization.signed() ? new CodeRange(-codes / 2, codes / 2 - 1, codes - 1)
                : new CodeRange(0, codes - 1, codes - 1);
    }
}
