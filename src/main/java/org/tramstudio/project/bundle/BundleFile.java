package org.tramstudio.project.bundle;

import java.util.OptionalLong;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.project.NetworkExport;

/** A file that a bundle will have. */
public sealed interface BundleFile {

    /** Where it lies below the bundle's folder, with slashes. */
    String path();

    /** What it is for, in one line. */
    String purpose();

    /** How large it will be; empty where that is not known before it is written. */
    OptionalLong bytes();

    /** Whether {@link #bytes()} is but the least that it takes. */
    default boolean isAtLeast() {
        return false;
    }

    /**
     * A multiplier in a format.
     *
     * @param path below the bundle's folder
     * @param purpose what it is for
     * @param format the format
     * @param place of the file among those of the format, 0 for the first
     * @param circuit the multiplier
     * @param bytes its size
     */
    record OfCircuit(String path, String purpose, CircuitFormat format, int place, ExportedCircuit circuit,
                     OptionalLong bytes) implements BundleFile {
    }

    /**
     * The network as it recovered for a design.
     *
     * @param path below the bundle's folder
     * @param design whose weights are written
     * @param export writes it
     * @param foldBatchNormalization whether batch normalisation becomes part of the layers before it
     * @param bytes of its weights
     */
    record OfNetwork(String path, BundledDesign design, NetworkExport export, boolean foldBatchNormalization,
                     OptionalLong bytes) implements BundleFile {
        @Override
        public String purpose() {
            return "The network with its retrained weights, in floating point, for any framework that reads ONNX";
        }

        @Override
        public boolean isAtLeast() {
            return true;
        }
    }

    /**
     * Which layer uses which multiplier.
     *
     * @param path below the bundle's folder
     * @param purpose what it is for
     * @param text all that it holds
     */
    record OfManifest(String path, String purpose, String text) implements BundleFile {
        @Override
        public OptionalLong bytes() {
            return OptionalLong.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
    }

    /** Where all of it comes from; written last, with the hashes of the others. */
    record OfProvenance() implements BundleFile {

        /** The file's name in every bundle. */
        public static final String PATH = "provenance.json";

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public String purpose() {
            return "Settings, seeds, versions, hashes of inputs and files, and how each figure was obtained";
        }

        @Override
        public OptionalLong bytes() {
            return OptionalLong.empty();
        }
    }
}
