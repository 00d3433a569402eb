package org.tramstudio.circuit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.circuit.format.table.RawTable;
import org.tramstudio.task.UserFacingException;

/**
 * Makes an imported circuit of a table of numbers. Of the readings that the numbers allow, the first is taken unless
 * another is much nearer to the exact product: unsigned; signed with rows in the order of codes (0, 1, .., -2, -1) or of
 * values (-128 .. 127), the numbers being values, 16-bit words, bit patterns, or values + 2^(product bits - 1).
 */
final class TableImport {

    /** Error over the first reading's, from which on another reading is taken instead. */
    private static final double MUCH_NEARER = 0.5;

    private enum Numbers {
        VALUES("values"), WORDS("16-bit words"), PATTERNS("bit patterns"), OFFSET("values with an offset");

        private final String words;

        Numbers(String words) {
            this.words = words;
        }
    }

    /** One way to read the table. */
    private record Reading(OperandFormat operands, boolean valueOrder, Numbers numbers) {

        int code(int index, int width) {
            return valueOrder ? index ^ 1 << width - 1 : index;
        }

        long product(long number) {
            return switch (numbers) {
                case VALUES -> number;
                case WORDS -> (short) number;
                case PATTERNS -> operands.product(number);
                case OFFSET -> number - operands.pairs() / 2;
            };
        }

        String description() {
            return operands.signed() ? "rows and columns in the order of " + (valueOrder ? "values, from the most negative"
                    : "codes, from 0 over the largest value to -1") + ", numbers are " + numbers.words
                    : "rows and columns in the order of values from 0";
        }
    }

    private final SourceFile source;
    private final ReadOptions options;
    private final RawTable raw;
    private long least;
    private long most;

    TableImport(SourceFile source, ReadOptions options, RawTable raw) {
        this.source = source;
        this.options = options;
        this.raw = raw;
    }

    ImportedCircuit complete() throws UserFacingException {
        for (long value : raw.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        Optional<Boolean> stated = raw.signedOperands() || least < 0 ? Optional.of(true)
                : SignDecision.stated(source, source.stem());
        List<Reading> readings = readings(options.signed().or(() -> stated));
        boolean isKnown = options.inCodeOrder() || SignDecision.inHead(source).isPresent();
        Reading best = isKnown ? readings.getFirst() : nearest(readings);
        ProductTable read = table(best);
        ProductTable table = options.transposed() ? read.transposed() : read;
        String reason = options.signed().isPresent() ? "as asked for"
                : stated.isPresent() ? "as the file says" : "because the exact product is nearer so";
        List<String> warnings = new ArrayList<>();
        TableWarnings.add(table, warnings);
        return new ImportedCircuit(source.stem(), raw.layout(), table.operands(), Optional.empty(), Optional.of(table),
                orientation(best, new SignDecision(best.operands().signed(), reason)),
                TableWarnings.figures(source, table, warnings), warnings);
    }

    private String orientation(Reading reading, SignDecision sign) {
        String outer = raw.operandsGiven() ? "first operand of each line" : "row (first index)";
        String inner = raw.operandsGiven() ? "second operand of each line" : "column (second index)";
        return (options.transposed() ? "Weight: " + inner + ", activation: " + outer + " (exchanged, as asked for)."
                : "Weight: " + outer + ", activation: " + inner + ".") + " Operands: " + sign.description() + "; "
                + reading.description() + ".";
    }

    private List<Reading> readings(Optional<Boolean> signed) throws UserFacingException {
        OperandFormat unsigned = new OperandFormat(raw.weightWidth(), raw.activationWidth(), false);
        OperandFormat twosComplement = SignDecision.withSign(unsigned, true);
        long codes = unsigned.pairs();
        List<Reading> readings = new ArrayList<>();
        if (!signed.orElse(false) && least >= 0 && most < codes) {
            readings.add(new Reading(unsigned, false, Numbers.VALUES));
        }
        if (signed.orElse(true)) {
            for (boolean valueOrder : raw.operandsGiven() ? new boolean[] {false} : new boolean[] {false, true}) {
                for (Numbers numbers : Numbers.values()) {
                    if (allows(numbers, codes)) {
                        readings.add(new Reading(twosComplement, valueOrder, numbers));
                    }
                }
            }
        }
        if (readings.isEmpty()) {
            throw source.problem("has products from " + least + " to " + most + ", which do not fit into the "
                    + unsigned.productWidth() + " product bits of operands of " + raw.weightWidth() + " and "
                    + raw.activationWidth() + " bits" + (signed.isPresent() ? signed.get() ? ", signed" : ", unsigned" : ""),
                    "Check the table, or say whether it is signed.");
        }
        return readings;
    }

    /** Whether the numbers can be signed products in a form. */
    private boolean allows(Numbers numbers, long codes) {
        return switch (numbers) {
            case VALUES -> least >= -codes / 2 && most < codes / 2;
            case WORDS -> least >= 0 && most >= 1 << Short.SIZE - 1 && most < 1 << Short.SIZE && codes < 1 << Short.SIZE
                    && Arrays.stream(raw.values()).allMatch(value -> (short) value >= -codes / 2 && (short) value < codes / 2);
            case PATTERNS, OFFSET -> least >= 0 && most < codes;
        };
    }

    private Reading nearest(List<Reading> readings) {
        Reading best = readings.getFirst();
        double smallest = readings.size() == 1 ? 0 : MUCH_NEARER * error(best);
        for (Reading reading : readings.subList(1, readings.size())) {
            double error = error(reading);
            if (error < smallest) {
                smallest = error;
                best = reading;
            }
        }
        return best;
    }

    private double error(Reading reading) {
        OperandFormat operands = reading.operands();
        double error = 0;
        for (int pair = 0; pair < raw.values().length; pair++) {
            int weight = reading.code(pair >> raw.activationWidth(), raw.weightWidth());
            int activation = reading.code(pair & operands.activations() - 1, raw.activationWidth());
            error += Math.abs(reading.product(raw.values()[pair]) - operands.exactProduct(weight, activation));
        }
        return error;
    }

    private ProductTable table(Reading reading) {
        OperandFormat operands = reading.operands();
        int[] products = new int[raw.values().length];
        for (int pair = 0; pair < products.length; pair++) {
            int weight = reading.code(pair >> raw.activationWidth(), raw.weightWidth());
            int activation = reading.code(pair & operands.activations() - 1, raw.activationWidth());
            products[(weight << raw.activationWidth()) + activation] = (int) reading.product(raw.values()[pair]);
        }
        return ProductTable.ofProducts(operands, products);
    }
}
