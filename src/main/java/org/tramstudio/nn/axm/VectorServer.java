package org.tramstudio.nn.axm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.ComputeThreads;

/** The main class of a {@link VectorProcess}. */
final class VectorServer {

    static final int READY = 1;
    static final int TABLE = 2;
    static final int MAP = 3;
    static final int COMPUTE = 4;
    static final int TERMS = 5;
    static final int ADD = 6;
    static final int DERIVE = 7;
    static final int THREADS = 8;

    private static final int ROW = 256;

    private final Path file;
    private final DataInputStream requests;
    private final DataOutputStream answers;
    private final List<WindowSums> multipliers = new ArrayList<>();
    private final List<TermSums> terms = new ArrayList<>();
    private MemorySegment shared = MemorySegment.NULL;

    private VectorServer(Path file, DataInputStream requests, DataOutputStream answers) {
        this.file = file;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * Serves requests until there are no more.
     *
     * @param arguments the file in which operands and sums are exchanged, and whether its threads give way to others
     */
    public static void main(String[] arguments) throws IOException {
        if (Boolean.parseBoolean(arguments[1])) {
            ComputePriority.lower();
            ComputePriority.apply();
        }
        VectorServer server = new VectorServer(Path.of(arguments[0]),
                new DataInputStream(new BufferedInputStream(System.in)),
                new DataOutputStream(new BufferedOutputStream(System.out)));
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
            case THREADS -> ComputeThreads.use(requests.readInt());
            case TERMS -> terms.add(new SlicedTermSums(BitTerms.read(requests), VectorSliceCounter::new));
            case COMPUTE -> {
                WindowSums multiplier = multipliers.get(requests.readInt());
                Operands operands = operands();
                multiplier.run(operands.geometry(), operands.images(), operands.codes(), operands.weights(),
                        operands.outputs());
                answer();
            }
            case ADD -> {
                TermSums sums = terms.get(requests.readInt());
                Operands operands = operands();
                boolean keeping = requests.readBoolean();
                double[] coefficients = new double[requests.readInt()];
                for (int k = 0; k < coefficients.length; k++) {
                    coefficients[k] = requests.readDouble();
                }
                sums.add(operands.geometry(), operands.images(), operands.codes(), operands.weights(), coefficients,
                        operands.outputs(), keeping ? Optional.of(operands.behind(coefficients.length))
                                : Optional.empty());
                answer();
            }
            case DERIVE -> {
                TermSums sums = terms.get(requests.readInt());
                Operands operands = operands();
                answer(sums.derivatives(operands.geometry(), operands.images(), operands.codes(), operands.weights(),
                        operands.outputs()));
            }
            default -> throw new IOException("there is no request " + request);
        }
    }

    private record Operands(WindowGeometry geometry, int images, byte[] weights, MemorySegment outputs,
                            MemorySegment codes, MemorySegment rest) {

        /** The memory behind the codes for the counts of some groups of terms. */
        MemorySegment behind(int groups) {
            return rest.asSlice(0, KeptCounts.bytes((long) images * geometry.outputPositions(), geometry.outputs(),
                    groups));
        }
    }

    private Operands operands() throws IOException {
        WindowGeometry geometry = WindowGeometry.read(requests);
        int images = requests.readInt();
        byte[] weights = requests.readNBytes(requests.readInt());
        long results = (long) images * geometry.outputPositions() * geometry.outputs() * Float.BYTES;
        long codes = (long) images * geometry.imageSize();
        return new Operands(geometry, images, weights, shared.asSlice(0, results), shared.asSlice(results, codes),
                shared.asSlice(results + codes));
    }

    private void answer(double[] numbers) throws IOException {
        answers.write(READY);
        answers.writeInt(numbers.length);
        for (double number : numbers) {
            answers.writeDouble(number);
        }
        answers.flush();
    }

    private void answer() throws IOException {
        answers.write(READY);
        answers.flush();
    }
}
