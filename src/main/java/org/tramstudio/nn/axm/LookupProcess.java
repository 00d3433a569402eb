package org.tramstudio.nn.axm;

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

/**
 * A second Java process that looks up with vector instructions. Java's vector instructions are an incubating module, of
 * which a process that is started with it warns on its console; this one has no console. Operands and sums are exchanged
 * in a file that both map into memory, requests and answers by pipes. It ends with this process.
 */
final class LookupProcess {

    private static final class Holder {
        static final Optional<LookupProcess> SHARED = start();
    }

    private final Path file;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private MemorySegment shared = MemorySegment.NULL;
    private int tables;

    private LookupProcess(Path file, Process process) {
        this.file = file;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
    }

    /** The process that all layers share, started when it is asked for first; empty where it cannot be had. */
    static Optional<LookupProcess> shared() {
        return Holder.SHARED;
    }

    private static Optional<LookupProcess> start() {
        Path java = Path.of(System.getProperty("java.home"), "bin",
                System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("tram-studio-lookup", ".bin");
            file.toFile().deleteOnExit();
            Process process = new ProcessBuilder(List.of(java.toString(), "--add-modules", "jdk.incubator.vector",
                    "-XX:+UseSerialGC", "-Xshare:auto", "-classpath", System.getProperty("java.class.path"),
                    LookupServer.class.getName(), file.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            LookupProcess started = new LookupProcess(file, process);
            return started.answers.readByte() == LookupServer.READY ? Optional.of(started) : Optional.empty();
        } catch (IOException unavailable) {
            return Optional.empty();
        }
    }

    /** The sums of one multiplier. */
    synchronized WindowSums multiplier(int[][] errors) {
        try {
            int table = tables++;
            requests.writeByte(LookupServer.TABLE);
            for (int[] row : errors) {
                for (int error : row) {
                    requests.writeInt(error);
                }
            }
            return (geometry, images, codes, weights, result) ->
                    compute(table, geometry, images, codes, weights, result);
        } catch (IOException broken) {
            throw new UncheckedIOException("the process that looks products up has ended", broken);
        }
    }

    private synchronized void compute(int table, LookupGeometry geometry, int images, MemorySegment codes,
                                      byte[] weights, MemorySegment result) {
        try {
            MemorySegment memory = memory(codes.byteSize() + result.byteSize() + Long.BYTES);
            MemorySegment.copy(codes, 0, memory, result.byteSize(), codes.byteSize());
            requests.writeByte(LookupServer.COMPUTE);
            requests.writeInt(table);
            geometry.write(requests);
            requests.writeInt(images);
            requests.writeInt(weights.length);
            requests.write(weights);
            requests.flush();
            answers.readByte();
            MemorySegment.copy(memory, 0, result, 0, result.byteSize());
        } catch (IOException broken) {
            throw new UncheckedIOException("the process that looks products up has ended", broken);
        }
    }

    private MemorySegment memory(long bytes) throws IOException {
        if (shared.byteSize() < bytes) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
            }
            requests.writeByte(LookupServer.MAP);
            requests.writeLong(bytes);
        }
        return shared;
    }
}
