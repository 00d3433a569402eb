package org.tramstudio.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tramstudio.task.UserFacingException;

/** How much memory this process may take for training: what the user allows, and what the machine has free. */
public final class TrainingMemory {

    /** The greatest limit in MB that can be chosen. */
    public static final int MOST_MEGABYTES = 1 << 24;

    private static final String GIVEN_BY_SLURM = "SLURM_MEM_PER_NODE";
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path PROCESS = Path.of("/proc/self/status");
    private static final long KIBI = 1L << 10;
    private static final long MEBI = 1L << 20;

    private static volatile int limit = usual(System.getenv());

    private TrainingMemory() {
    }

    /** The limit in MB; 0 for none. */
    public static int limit() {
        return limit;
    }

    /** Trainings that begin from now on are to take so many MB at most; 0 for no limit. */
    public static void limitTo(int megabytes) {
        if (megabytes < 0 || megabytes > MOST_MEGABYTES) {
            throw new IllegalArgumentException("the memory limit is " + megabytes + " MB; it must be 0, for none, to " + MOST_MEGABYTES);
        }
        limit = megabytes;
    }

    /** What Slurm gives a task is its limit. */
    static int usual(Map<String, String> environment) {
        String given = environment.getOrDefault(GIVEN_BY_SLURM, "");
        return given.matches("[0-9]{1,8}") ? Math.min(Integer.parseInt(given), MOST_MEGABYTES) : 0;
    }

    /** What a training is allowed. */
    private record Allowance(long bytes, String source, String remedy) {
    }

    /**
     * How many images training computes at once, so that it keeps within the limit and what the machine has free.
     *
     * @param what is trained, as the message begins: "This design", "Training this network"
     * @param estimate how much it takes
     * @param wanted how many images it computes at once if there is memory enough
     * @throws UserFacingException if there is not enough for a single one; the message says how much it takes
     */
    static int imagesAtOnce(String what, MemoryEstimate estimate, int wanted) throws UserFacingException {
        Optional<Allowance> least = allowances().filter(allowance -> estimate.bytes(wanted) > allowance.bytes());
        if (least.isEmpty()) {
            return wanted;
        }
        int images = estimate.most(wanted, least.get().bytes());
        if (images == 0) {
            throw new UserFacingException(what + " takes about " + megabytes(estimate.bytes(1)) + " of memory even with one "
                    + "image at once, and " + megabytes(estimate.bytes(wanted)) + " with " + wanted + "; "
                    + least.get().source() + " " + megabytes(least.get().bytes()) + ".", least.get().remedy());
        }
        return images;
    }

    private static Optional<Allowance> allowances() {
        Allowance limited = new Allowance(limit * MEBI, "the memory limit is", "Set a higher limit or none, or choose a smaller "
                + "network or fewer images.");
        OptionalLong free = free();
        Allowance machine = new Allowance(free.orElse(Long.MAX_VALUE), "this machine has free", "Close other programs, or choose a "
                + "smaller network or fewer images.");
        return List.of(limited, machine).stream().filter(each -> each == machine ? free.isPresent() : limit > 0)
                .min((one, other) -> Long.compare(one.bytes(), other.bytes()));
    }

    /** What the machine has free and this process holds already; empty where the system does not tell. */
    static OptionalLong free() {
        OptionalLong free = kilobytes(MACHINE, "MemAvailable:");
        OptionalLong held = kilobytes(PROCESS, "VmRSS:");
        return free.isPresent() && held.isPresent() ? OptionalLong.of((free.getAsLong() + held.getAsLong()) * KIBI)
                : OptionalLong.empty();
    }

    private static OptionalLong kilobytes(Path file, String name) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.ceilDiv(bytes, MEBI));
    }
}
