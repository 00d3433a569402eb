package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;

/**
 * Operand distributions as text, one count a line. Either the operands are counted apart, with lines
 * {@code weight,CODE,COUNT} and {@code activation,CODE,COUNT}, or together, with lines {@code pair,W,X,COUNT}. A code is
 * a bit pattern as an unsigned number; of signed operands a negative value will do as well. Counts are numbers of at
 * least 0, with or without a fraction; they need not add up to 1, codes that are missing count 0, and lines for the same
 * code are added up. Empty lines, and what follows a {@code #}, are passed over.
 */
public final class OperandDistributionFile {

    /** The name that stands for operands that are all equally probable. */
    public static final String UNIFORM = "uniform";

    /** The name that stands for {@link IndependentOperands#networkLike(OperandFormat)}. */
    public static final String NETWORK = "network";

    private static final String EXPECTED = "Lines \"weight,CODE,COUNT\" and \"activation,CODE,COUNT\", or lines "
            + "\"pair,W,X,COUNT\", are expected.";

    private OperandDistributionFile() {
    }

    /**
     * A distribution by its name, or from a file.
     *
     * @param nameOrFile {@link #UNIFORM}, {@link #NETWORK}, or the path of a file
     * @throws UserFacingException naming file, line and remedy
     */
    public static OperandDistribution resolve(String nameOrFile, OperandFormat operands) throws IOException {
        return switch (nameOrFile.toLowerCase(Locale.ROOT)) {
            case UNIFORM -> OperandDistribution.uniform(operands);
            case NETWORK -> IndependentOperands.networkLike(operands);
            default -> read(Path.of(nameOrFile), operands);
        };
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming file, line and remedy
     */
    public static OperandDistribution read(Path file, OperandFormat operands) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file of an operand distribution.",
                    "Name " + UNIFORM + ", " + NETWORK + " or a file. " + EXPECTED);
        }
        return new OperandDistributionReader(SourceFile.read(file), operands, EXPECTED).read();
    }

    /** Writes a distribution, codes of probability 0 left out. */
    public static void write(Path file, OperandDistribution distribution) throws IOException {
        AtomicFile.write(file, text(distribution));
    }

    private static String text(OperandDistribution distribution) {
        StringBuilder text = new StringBuilder("# operand distribution: kind, code or codes, probability\n");
        switch (distribution) {
            case IndependentOperands independent -> {
                add(text, "weight", independent.weightProbabilities());
                add(text, "activation", independent.activationProbabilities());
            }
            case JointOperands joint -> {
                for (int w = 0; w < 1 << joint.weightWidth(); w++) {
                    double[] row = new double[1 << joint.activationWidth()];
                    int weight = w;
                    Arrays.setAll(row, x -> joint.probability(weight, x));
                    add(text, "pair," + w, row);
                }
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String kind, double[] probabilities) {
        for (int code = 0; code < probabilities.length; code++) {
            if (probabilities[code] > 0) {
                text.append(kind).append(',').append(code).append(',').append(probabilities[code]).append('\n');
            }
        }
    }
}
