package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.TensorFile;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * The folder from which training goes on after a crash. The arrays are written first, under a new name; then
 * {@code state.json} names them in one atomic step, so whatever moment the process dies at, state and arrays fit.
 */
final class Checkpoint {

    private static final String STATE = "state.json";
    private static final String LOCK = "lock";
    private static final long PAUSE_MILLISECONDS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Checkpoint(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a state to go on from. */
    boolean exists() {
        return Files.exists(folder.resolve(STATE));
    }

    /** Keeps the state; the former one is removed when this one is safe. */
    void write(TrainingState state, Map<String, NDArray> arrays) throws IOException {
        String name = String.format(java.util.Locale.ROOT, "%s-%d-%d.safetensors",
                state.phase().name().toLowerCase(java.util.Locale.ROOT), state.epoch(), state.step());
        TensorFile.write(folder.resolve(name), arrays);
        AtomicFile.write(folder.resolve(STATE), JSON.writeValueAsString(state.in(name)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.safetensors")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The state of an earlier run; empty where there is none. */
    Optional<TrainingState> read() throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), TrainingState.class));
        } catch (JsonProcessingException malformed) {
            throw new UserFacingException(file + " is no readable checkpoint: " + malformed.getOriginalMessage(),
                    "Delete the folder " + folder + " to train from the start.", malformed);
        }
    }

    /**
     * The right to make this checkpoint, where several processes want the same one; waits until it is free.
     *
     * @param what is made, for people
     */
    ProcessLock turn(String what, TaskControl control) throws IOException {
        AtomicFile.createFolder(folder);
        Path file = folder.resolve(LOCK);
        Optional<ProcessLock> turn = ProcessLock.take(file);
        while (turn.isEmpty()) {
            control.message("waiting for another process, which is at " + what);
            control.proceed();
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TaskCancelledException();
            }
            turn = ProcessLock.take(file);
        }
        return turn.get();
    }

    /** Removes it when it is needed no longer; the state first, so that none is left without its arrays. */
    void delete() throws IOException {
        Files.deleteIfExists(folder.resolve(STATE));
        FolderRemoval.remove(folder);
    }

    /** The arrays that belong to {@code state}. */
    Map<String, NDArray> arrays(TrainingState state, NDManager manager) throws IOException {
        return TensorFile.read(folder.resolve(state.tensors()), manager);
    }

    /** Copies the arrays that belong to {@code state} into a network's parameters. */
    void restore(TrainingState state, NetworkParameters parameters, NDManager manager) throws IOException {
        try (NDManager reading = manager.newSubManager()) {
            Map<String, NDArray> kept = arrays(state, reading);
            parameters.arrays().forEach((name, array) -> overwrite(array, kept.get(name).toFloatArray()));
        }
    }

    /** Gives an array other values, in place, so that whoever holds it sees them. */
    static void overwrite(NDArray array, float[] values) {
        try (NDArray other = array.getManager().create(values, array.getShape())) {
            array.muli(0).addi(other);
        }
    }
}
