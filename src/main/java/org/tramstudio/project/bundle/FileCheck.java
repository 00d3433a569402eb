package org.tramstudio.project.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.nn.graph.BatchNormalizationFolding;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.project.OnnxNetwork;
import org.tramstudio.study.DesignStore;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.RecoveredNetwork;

/**
 * Reads a written file and compares it with what it should hold. What differs is refused.
 *
 * @param file the file
 * @param path what it is called in the bundle, for messages
 */
record FileCheck(Path file, String path) {

    private static final String REMEDY = "Nothing was exported. Should it happen again, please report it with the facts of "
            + "Help, Diagnostics.";

    /**
     * A multiplier's file.
     *
     * @param written what was written
     * @return what it was compared with, in words
     * @throws UserFacingException naming the file and where it differs
     */
    String circuit(BundleFile.OfCircuit planned, byte[] written) throws IOException {
        ExportedCircuit circuit = planned.circuit();
        if (planned.format() == CircuitFormat.VERILOG_TEST_BENCH && (planned.place() == 0 || circuit.table().isEmpty())) {
            return bytes(written);
        }
        ImportedCircuit read = read(circuit.operands());
        if (circuit.table().isEmpty()) {
            return cells(circuit.netlist().orElseThrow(), read);
        }
        ProductTable expected = circuit.table().get();
        products(expected, read.table().orElseThrow(() -> refusal("has no product table when it is read back")));
        String pairs = count(expected.operands().pairs());
        return read.netlist().isPresent() ? "read back and simulated over all " + pairs + " operand pairs"
                : "read back, all " + pairs + " products compared with the product table";
    }

    private ImportedCircuit read(OperandFormat operands) throws IOException {
        try {
            return CircuitReader.read(file, ReadOptions.asWritten(operands));
        } catch (UserFacingException unreadable) {
            throw new UserFacingException(path + ": cannot be read back: " + unreadable.getMessage(), REMEDY, unreadable);
        }
    }

    private void products(ProductTable expected, ProductTable found) throws UserFacingException {
        OperandFormat operands = expected.operands();
        if (!found.operands().equals(operands)) {
            throw refusal("is of operands " + found.operands().description() + "; " + operands.description()
                    + " were expected");
        }
        long differing = 0;
        Optional<String> first = Optional.empty();
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                if (found.product(w, x) != expected.product(w, x)) {
                    differing++;
                    Optional<String> difference = difference(expected, found, w, x);
                    first = first.or(() -> difference);
                }
            }
        }
        if (first.isPresent()) {
            throw refusal(first.get() + "; " + count(differing) + " of " + count(operands.pairs()) + " operand pairs differ");
        }
    }

    private static Optional<String> difference(ProductTable expected, ProductTable found, int w, int x) {
        return Optional.of("holds " + found.product(w, x) + " for " + expected.operands().weight(w) + " times "
                + expected.operands().activation(x) + ", and the product table " + expected.product(w, x));
    }

    private String cells(Netlist expected, ImportedCircuit read) throws UserFacingException {
        if (!read.netlist().equals(Optional.of(expected))) {
            throw refusal("has other cells than the circuit when it is read back");
        }
        return "read back, all " + count(expected.cells().size()) + " cells and their connections compared";
    }

    /** A file that is compared byte for byte. */
    String bytes(byte[] written) throws IOException {
        if (!Arrays.equals(written, Files.readAllBytes(file))) {
            throw refusal("does not hold the bytes that were written");
        }
        return "read back, compared byte for byte";
    }

    /**
     * A network's file.
     *
     * @return what it was compared with, in words
     * @throws UserFacingException naming the array that differs
     */
    String network(BundleFile.OfNetwork planned) throws IOException {
        BundledDesign design = planned.design();
        NetworkModel own = RecoveredNetwork.read(new DesignStore(design.project().designs()).checkpoint(design.point().id()),
                design.inputs().orElseThrow().graph());
        return network(planned.foldBatchNormalization() ? BatchNormalizationFolding.fold(own) : own);
    }

    String network(NetworkModel expected) throws IOException {
        Map<ConstantValues, Integer> found = new HashMap<>();
        OnnxNetwork.read(file, expected.graph().input().sizes()).model().weights().values()
                .forEach(array -> found.merge(array, 1, Integer::sum));
        for (Map.Entry<String, ConstantValues> each : expected.weights().entrySet()) {
            if (found.merge(each.getValue(), -1, Integer::sum) < 0) {
                throw refusal("does not hold the weights " + each.getKey() + " of the design when it is read back");
            }
        }
        return "read back, " + expected.weights().size() + " arrays of weights compared";
    }

    UserFacingException refusal(String what) {
        return new UserFacingException(path + ": " + what + ".", REMEDY);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
