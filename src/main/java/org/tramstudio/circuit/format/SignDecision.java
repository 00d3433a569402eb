package org.tramstudio.circuit.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.source.SourceFile;

/**
 * Whether a circuit's operands are in two's complement, and why.
 *
 * @param signed the decision
 * @param reason in words, to follow "signed" or "unsigned"
 */
record SignDecision(boolean signed, String reason) {

    private static final int SAMPLE = 4096;
    private static final int LONGEST_HEAD = 1 << 12;
    private static final Pattern HEAD = Pattern.compile("(?<![a-z])(signed|unsigned), \\d+ x \\d+ bits");
    private static final Pattern NAME = Pattern.compile("(?i)(?<![a-z])mult?\\d+(?:x\\d+)?_?([us])(?![a-z0-9])");

    /** What the user said, else what the file says, else the exact product that is nearer. */
    static SignDecision of(Netlist unsigned, Optional<Boolean> told, Optional<Boolean> stated) {
        if (told.isPresent()) {
            return new SignDecision(told.get(), "as asked for");
        }
        if (stated.isPresent()) {
            return new SignDecision(stated.get(), "as the file says");
        }
        return nearer(unsigned);
    }

    private static SignDecision nearer(Netlist netlist) {
        OperandFormat unsigned = netlist.operands();
        OperandFormat signed = withSign(unsigned, true);
        SampledPairs pairs = SampledPairs.of(netlist, (int) Math.min(SAMPLE, 4 * unsigned.pairs()), 1);
        double unsignedError = 0;
        double signedError = 0;
        for (int k = 0; k < pairs.products().length; k++) {
            unsignedError += error(unsigned, pairs, k);
            signedError += error(signed, pairs, k);
        }
        return nearer(unsignedError, signedError);
    }

    private static double error(OperandFormat operands, SampledPairs pairs, int k) {
        return Math.abs((double) operands.product(pairs.products()[k])
                - operands.exactProduct(pairs.weights()[k], pairs.activations()[k]));
    }

    /** The reading of the same bits that has the smaller error; unsigned if neither has. */
    static SignDecision nearer(double unsignedError, double signedError) {
        return new SignDecision(signedError < unsignedError, "because the exact product is nearer so");
    }

    /** The same widths with or without a sign. */
    static OperandFormat withSign(OperandFormat operands, boolean signed) {
        return new OperandFormat(operands.weightWidth(), operands.activationWidth(), signed);
    }

    /** What the head of a file that this program wrote says, else the name of its circuit, else that of the file. */
    static Optional<Boolean> stated(SourceFile source, String name) {
        return inHead(source).or(() -> inName(name)).or(() -> inName(source.stem()));
    }

    /** What the head of a file that this program wrote says. */
    static Optional<Boolean> inHead(SourceFile source) {
        Matcher matcher = HEAD.matcher(source.head(LONGEST_HEAD));
        return matcher.find() ? Optional.of(matcher.group(1).equals("signed")) : Optional.empty();
    }

    /** What a name says: mul8s and mul8u are signed and unsigned multipliers of 8 bits. */
    static Optional<Boolean> inName(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.find() ? Optional.of(matcher.group(1).equalsIgnoreCase("s")) : Optional.empty();
    }

    /** For the orientation, as in {@code "unsigned, as asked for"}. */
    String description() {
        return (signed ? "signed, " : "unsigned, ") + reason;
    }
}
