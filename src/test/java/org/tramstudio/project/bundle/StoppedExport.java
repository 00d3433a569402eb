package org.tramstudio.project.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.StructureParameters;

/** An export in a process of its own that stops amid its files and waits to be killed. */
final class StoppedExport {

    static final String WAITING = "waiting";

    private StoppedExport() {
    }

    /**
     * Begins an export and never ends it.
     *
     * @param arguments where to
     */
    public static void main(String[] arguments) throws IOException {
        new BundleWriter(new GateLevelPower()).write(plan("killed"), BundleTarget.of(Path.of(arguments[0]), false), new Waiting());
    }

    /** A small export: a product table of four bits. */
    static BundlePlan plan(String name) {
        BundledMultiplier multiplier = new BundledMultiplier(new ExportedCircuit(name, OperandFormat.unsigned(4), Optional.empty(),
                Optional.of(ProductTable.exact(4)), List.of()), MultiplierArchitecture.WALLACE, StructureParameters.of(),
                OptionalDouble.empty(), OptionalDouble.empty(), List.of());
        return BundlePlan.of(List.of(BundleSubject.of(multiplier)),
                new BundleContents(Set.of(CircuitFormat.PRODUCT_TABLE), false, false), TaskControl.NONE);
    }

    /** Says so when the first file is due, and waits. */
    private static final class Waiting implements TaskControl {
        @Override
        public void proceed() {
            // waits where a file is named
        }

        @Override
        public void progress(long done, long total) {
            // waits where a file is named
        }

        @Override
        public void message(String message) {
            System.out.println(WAITING);
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
