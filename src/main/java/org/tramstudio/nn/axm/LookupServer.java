package org.tramstudio.nn.axm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The main class of a {@link LookupProcess}. */
final class LookupServer {

    static final int READY = 1;
    static final int TABLE = 2;
    static final int MAP = 3;
    static final int COMPUTE = 4;

    private static final int ROW = 256;

    private final Path file;
    private final DataInputStream requests;
    private final OutputStream answers;
    private final List<WindowSums> multipliers = new ArrayList<>();
    private MemorySegment shared = MemorySegment.NULL;

    private LookupServer(Path file, DataInputStream requests, OutputStream answers) {
        this.file = file;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * Serves requests until there are no more.
     *
     * @param arguments the file in which operands and sums are exchanged
     */
    public static void main(String[] arguments) throws IOException {
        LookupServer server = new LookupServer(Path.of(arguments[0]),
                new DataInputStream(new BufferedInputStream(System.in)), System.out);
        server.answer();
        try {
            while (true) {
                server.serve(server.requests.readByte());
            }
        } catch (EOFException end) {
            System.exit(0);
        }
    }

    private void serve(int request) throws IOException {
        switch (request) {
            case TABLE -> {
                int[][] errors = new int[ROW][ROW];
                for (int[] row : errors) {
                    for (int x = 0; x < ROW; x++) {
                        row[x] = requests.readInt();
                    }
                }
                multipliers.add(new LookupKernel(errors, new PermuteTileKernel(errors)));
            }
            case MAP -> {
                long bytes = requests.readLong();
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
                }
            }
            case COMPUTE -> {
                compute();
                answer();
            }
            default -> throw new IOException("there is no request " + request);
        }
    }

    private void compute() throws IOException {
        WindowSums multiplier = multipliers.get(requests.readInt());
        LookupGeometry geometry = LookupGeometry.read(requests);
        int images = requests.readInt();
        byte[] weights = requests.readNBytes(requests.readInt());
        long results = (long) images * geometry.outputPositions() * geometry.outputs() * Float.BYTES;
        multiplier.run(geometry, images, shared.asSlice(results, (long) images * geometry.imageSize()), weights,
                shared.asSlice(0, results));
    }

    private void answer() throws IOException {
        answers.write(READY);
        answers.flush();
    }
}
