package org.tramstudio.circuit.format;

import java.util.Iterator;
import java.util.Optional;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads the lines of an {@link OperandDistributionFile}. */
final class OperandDistributionReader {

    private static final int MOST_BITS_OF_PAIRS = 20;
    private static final String PAIR = "pair";

    private final SourceFile source;
    private final OperandFormat operands;
    private final String remedy;
    private final double[] weights;
    private final double[] activations;
    private Optional<double[]> pairs = Optional.empty();
    private boolean apart;
    private int lineNumber;

    OperandDistributionReader(SourceFile source, OperandFormat operands, String remedy) {
        this.source = source;
        this.operands = operands;
        this.remedy = remedy;
        this.weights = new double[operands.weights()];
        this.activations = new double[operands.activations()];
    }

    OperandDistribution read() throws UserFacingException {
        for (Iterator<String> lines = source.text().lines().iterator(); lines.hasNext();) {
            lineNumber++;
            String line = lines.next();
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!text.isEmpty()) {
                add(text.split("\\s*,\\s*", -1));
            }
        }
        try {
            return pairs.isPresent()
                    ? new JointOperands(operands.weightWidth(), operands.activationWidth(), pairs.get())
                    : new IndependentOperands(weights, activations);
        } catch (IllegalArgumentException unusable) {
            throw source.problem(unusable.getMessage(), remedy);
        }
    }

    private void add(String[] fields) throws UserFacingException {
        boolean isPair = fields[0].equals(PAIR);
        if (!isPair && !fields[0].equals("weight") && !fields[0].equals("activation")) {
            throw problem("it begins with \"" + shortened(fields[0]) + "\"");
        }
        if (fields.length != (isPair ? 4 : 3)) {
            throw problem("a line \"" + fields[0] + "\" has " + (isPair ? 4 : 3) + " fields; " + fields.length
                    + " were found");
        }
        double count = count(fields[fields.length - 1]);
        if (isPair) {
            addPair(code(fields[1], Operand.WEIGHT), code(fields[2], Operand.ACTIVATION), count);
        } else if (fields[0].equals("weight")) {
            weights[code(fields[1], Operand.WEIGHT)] += count;
        } else {
            activations[code(fields[1], Operand.ACTIVATION)] += count;
        }
        apart |= !isPair;
        if (apart && pairs.isPresent()) {
            throw problem("the file counts operands both together and apart");
        }
    }

    private void addPair(int weight, int activation, double count) throws UserFacingException {
        if (operands.productWidth() > MOST_BITS_OF_PAIRS) {
            throw problem("operands of " + operands.weightWidth() + " and " + operands.activationWidth()
                    + " bits have too many pairs to count; at most " + MOST_BITS_OF_PAIRS + " bits in all can be counted "
                    + "together");
        }
        if (pairs.isEmpty()) {
            pairs = Optional.of(new double[(int) operands.pairs()]);
        }
        pairs.get()[weight << operands.activationWidth() | activation] += count;
    }

    private double count(String field) throws UserFacingException {
        try {
            double count = Double.parseDouble(field);
            if (count >= 0 && count < Double.POSITIVE_INFINITY) {
                return count;
            }
        } catch (NumberFormatException malformed) {
            throw notACount(field);
        }
        throw notACount(field);
    }

    private UserFacingException notACount(String field) {
        return problem("the count is \"" + shortened(field) + "\"; a number of at least 0 was expected");
    }

    private int code(String field, Operand operand) throws UserFacingException {
        int codes = 1 << operands.width(operand);
        int least = operands.signed() ? -codes / 2 : 0;
        try {
            int code = Integer.parseInt(field);
            if (code >= least && code < codes) {
                return code & codes - 1;
            }
        } catch (NumberFormatException malformed) {
            throw notACode(field, operand, least, codes);
        }
        throw notACode(field, operand, least, codes);
    }

    private UserFacingException notACode(String field, Operand operand, int least, int codes) {
        return problem("\"" + shortened(field) + "\" is no code of the " + (operand == Operand.WEIGHT ? "weight"
                : "activation") + "; of " + operands.width(operand) + " bits, " + least + " to " + (codes - 1)
                + " were expected");
    }

    private UserFacingException problem(String what) {
        return source.problem(lineNumber, what, remedy);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
