package org.tramstudio.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A Slurm of one node, this machine, in a folder of its own and at ports of its own; it ends with the test. */
final class SlurmCluster implements AutoCloseable {

    private static final int KEY_BYTES = 128;
    private static final int PATIENCE_SECONDS = 400;
    private static final int END_SECONDS = 10;
    private static final int PROCESSORS = 2;

    private final Path folder;
    private final List<Process> daemons = new ArrayList<>();

    private SlurmCluster(Path folder) {
        this.folder = folder;
    }

    /** What a command printed. */
    record Output(int status, String out, String err) {
    }

    /** Whether the programs of Slurm and munge are on this machine. */
    static boolean isInstalled() {
        return Stream.of("munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo").allMatch(name -> program(name).isPresent());
    }

    /** Starts a cluster whose files lie in a folder, and waits until its node is ready. */
    static SlurmCluster start(Path folder) throws IOException, InterruptedException {
        SlurmCluster cluster = new SlurmCluster(Files.createDirectories(folder));
        try {
            cluster.begin();
        } catch (IOException | InterruptedException | AssertionError failure) {
            cluster.close();
            throw failure;
        }
        return cluster;
    }

    private void begin() throws IOException, InterruptedException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.write(folder.resolve("munge.key"), key);
        Files.setPosixFilePermissions(folder.resolve("munge.key"), PosixFilePermissions.fromString("r--------"));
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("spool"));
        Files.writeString(folder.resolve("slurm.conf"), configuration());
        daemon("munged", "--foreground", "--force", "--key-file=" + folder.resolve("munge.key"), "--socket=" + folder.resolve("munge.socket"),
                "--pid-file=" + folder.resolve("munged.pid"), "--seed-file=" + folder.resolve("munge.seed"),
                "--log-file=" + folder.resolve("munged.log"));
        waitUntil("munge answers", () -> Files.exists(folder.resolve("munge.socket")));
        daemon("slurmctld", "-D", "-c");
        daemon("slurmd", "-D");
        waitUntil("the node is idle", () -> run("sinfo", "--noheader", "--format=%T").out().strip().equals("idle"));
    }

    private String configuration() throws IOException {
        String host = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip().split("\\.")[0];
        String user = System.getProperty("user.name");
        int processors = Math.min(PROCESSORS, Runtime.getRuntime().availableProcessors());
        return """
                ClusterName=test
                SlurmctldHost=%1$s(127.0.0.1)
                SlurmctldPort=%2$d
                SlurmdPort=%3$d
                AuthType=auth/munge
                AuthInfo=socket=%4$s/munge.socket
                SlurmUser=%5$s
                SlurmdUser=%5$s
                StateSaveLocation=%4$s/state
                SlurmdSpoolDir=%4$s/spool
                SlurmctldPidFile=%4$s/slurmctld.pid
                SlurmdPidFile=%4$s/slurmd.pid
                SlurmctldLogFile=%4$s/slurmctld.log
                SlurmdLogFile=%4$s/slurmd.log
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                JobAcctGatherType=jobacct_gather/none
                AccountingStorageType=accounting_storage/none
                MpiDefault=none
                ReturnToService=2
                SchedulerParameters=sched_interval=1,batch_sched_delay=0
                SelectType=select/cons_tres
                SelectTypeParameters=CR_CPU
                KillWait=10
                NodeName=%1$s NodeAddr=127.0.0.1 CPUs=%6$d State=UNKNOWN
                PartitionName=all Nodes=%1$s Default=YES MaxTime=INFINITE State=UP
                """.formatted(host, freePort(), freePort(), folder, user, processors);
    }

    /** Runs a program to its end, with this cluster as the one that Slurm's programs talk to. */
    Output run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, program(command[0]).map(Path::toString).orElse(command[0]));
        Process process = with(new ProcessBuilder(words)).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " does not end");
        }
        return new Output(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void daemon(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program(name).orElseThrow().toString()));
        command.addAll(List.of(arguments));
        daemons.add(with(new ProcessBuilder(command)).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile()).start());
    }

    private ProcessBuilder with(ProcessBuilder builder) {
        builder.environment().put("SLURM_CONF", folder.resolve("slurm.conf").toString());
        return builder;
    }

    /** A condition that asks other programs. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits for what must come about soon. */
    void waitUntil(String what, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about that " + what + "\n" + logs());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (String name : List.of("munged", "slurmctld", "slurmd")) {
            Path log = folder.resolve(name + ".out");
            logs.append(Files.exists(log) ? name + ":\n" + Files.readString(log) : "");
        }
        return logs.toString();
    }

    /** Daemons lie outside of the path of most users. */
    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(place -> Path.of(place).resolve(name)).filter(Files::isExecutable).findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends the daemons, the last one first. */
    @Override
    public void close() {
        for (Process daemon : daemons.reversed()) {
            daemon.destroy();
            try {
                daemon.onExit().get(END_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stubborn) {
                daemon.destroyForcibly();
            } catch (InterruptedException interrupted) {
                daemon.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
