package org.tramstudio.nn.axm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.ComputeThreads;

/**
 * A second Java process that works with vector instructions. Java's vector instructions are an incubating module, of
 * which a process that is started with it warns on its console; this one has no console. Operands and sums are exchanged
 * in a file that both map into memory, requests and answers by pipes. It ends with this process.
 */
final class VectorProcess {

    private static final long ROOMY = 4L << 30;

    private static final class Holder {
        static final Optional<VectorProcess> SHARED = start();
    }

    private final Path file;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private MemorySegment shared = MemorySegment.NULL;
    private int tables;
    private int termLists;
    /** As many as the other process was told to use last. */
    private int threads;

    private VectorProcess(Path file, Process process) {
        this.file = file;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** The process that all layers share, started when it is asked for first; empty where it cannot be had. */
    static Optional<VectorProcess> shared() {
        return Holder.SHARED;
    }

    /** A folder in memory where there is a roomy one: what is written to files elsewhere goes to the disk sooner or later. */
    private static Path exchangeFolder() throws IOException {
        Path inMemory = Path.of("/dev/shm");
        return Files.isWritable(inMemory) && Files.getFileStore(inMemory).getUsableSpace() > ROOMY ? inMemory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Optional<VectorProcess> start() {
        Path java = Path.of(System.getProperty("java.home"), "bin",
                System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile(exchangeFolder(), "tram-studio-vectors", ".bin");
            file.toFile().deleteOnExit();
            Process process = new ProcessBuilder(List.of(java.toString(), "--add-modules", "jdk.incubator.vector",
                    "-XX:+UseSerialGC", "-Xshare:auto",
                    "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0", "-classpath", System.getProperty("java.class.path"),
                    VectorServer.class.getName(), file.toString(), Boolean.toString(ComputePriority.isLow())))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            VectorProcess started = new VectorProcess(file, process);
            return started.answers.readByte() == VectorServer.READY ? Optional.of(started) : Optional.empty();
        } catch (IOException unavailable) {
            return Optional.empty();
        }
    }

    /** The sums of one multiplier. */
    synchronized WindowSums multiplier(int[][] errors) {
        try {
            int table = tables++;
            requests.writeByte(VectorServer.TABLE);
            for (int[] row : errors) {
                for (int error : row) {
                    requests.writeInt(error);
                }
            }
            return (geometry, images, codes, weights, result) ->
                    compute(table, geometry, images, codes, weights, result);
        } catch (IOException broken) {
            throw ended(broken);
        }
    }

    private synchronized void compute(int table, WindowGeometry geometry, int images, MemorySegment codes,
                                      byte[] weights, MemorySegment result) {
        try {
            MemorySegment memory = request(VectorServer.COMPUTE, table, geometry, images, codes, weights, result);
            answer();
            MemorySegment.copy(memory, 0, result, 0, result.byteSize());
        } catch (IOException broken) {
            throw ended(broken);
        }
    }

    /** Counts terms, in the other process where it can be had, else in this one. */
    static TermSums terms(BitTerms terms) {
        return shared().map(process -> process.inVectors(terms))
                .orElseGet(() -> new SlicedTermSums(terms, LongSliceCounter::new));
    }

    private synchronized TermSums inVectors(BitTerms terms) {
        try {
            requests.writeByte(VectorServer.TERMS);
            terms.write(requests);
            return new RemoteTermSums(termLists++);
        } catch (IOException broken) {
            throw ended(broken);
        }
    }

    /** Terms that the other process counts. */
    private final class RemoteTermSums implements TermSums {
        private final int terms;

        RemoteTermSums(int terms) {
            this.terms = terms;
        }

        @Override
        public void add(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights,
                        double[] coefficients, MemorySegment result, Optional<MemorySegment> counts) {
            synchronized (VectorProcess.this) {
                try {
                    long behind = codes.byteSize() + result.byteSize();
                    memory(behind + counts.map(MemorySegment::byteSize).orElse(0L) + Long.BYTES);
                    MemorySegment memory = request(VectorServer.ADD, terms, geometry, images, codes, weights, result);
                    requests.writeBoolean(counts.isPresent());
                    requests.writeInt(coefficients.length);
                    for (double coefficient : coefficients) {
                        requests.writeDouble(coefficient);
                    }
                    answer();
                    MemorySegment.copy(memory, 0, result, 0, result.byteSize());
                    counts.ifPresent(kept -> MemorySegment.copy(memory, behind, kept, 0, kept.byteSize()));
                } catch (IOException broken) {
                    throw ended(broken);
                }
            }
        }

        @Override
        public double[] derivatives(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights,
                                    MemorySegment pulls) {
            synchronized (VectorProcess.this) {
                try {
                    MemorySegment memory = memory(codes.byteSize() + pulls.byteSize() + Long.BYTES);
                    MemorySegment.copy(pulls, 0, memory, 0, pulls.byteSize());
                    request(VectorServer.DERIVE, terms, geometry, images, codes, weights, pulls);
                    answer();
                    double[] derivatives = new double[answers.readInt()];
                    for (int k = 0; k < derivatives.length; k++) {
                        derivatives[k] = answers.readDouble();
                    }
                    return derivatives;
                } catch (IOException broken) {
                    throw ended(broken);
                }
            }
        }
    }

    /** Says what is asked for; returns the memory, which begins with what belongs to the outputs. */
    private MemorySegment request(int kind, int of, WindowGeometry geometry, int images, MemorySegment codes,
                                  byte[] weights, MemorySegment outputs) throws IOException {
        MemorySegment memory = memory(codes.byteSize() + outputs.byteSize() + Long.BYTES);
        MemorySegment.copy(codes, 0, memory, outputs.byteSize(), codes.byteSize());
        if (threads != ComputeThreads.count()) {
            threads = ComputeThreads.count();
            requests.writeByte(VectorServer.THREADS);
            requests.writeInt(threads);
        }
        requests.writeByte(kind);
        requests.writeInt(of);
        geometry.write(requests);
        requests.writeInt(images);
        requests.writeInt(weights.length);
        requests.write(weights);
        return memory;
    }

    private void answer() throws IOException {
        requests.flush();
        answers.readByte();
    }

    private static UncheckedIOException ended(IOException broken) {
        return new UncheckedIOException("the process that computes with vector instructions has ended", broken);
    }

    private MemorySegment memory(long bytes) throws IOException {
        if (shared.byteSize() < bytes) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
            }
            requests.writeByte(VectorServer.MAP);
            requests.writeLong(bytes);
        }
        return shared;
    }
}
