package org.tramstudio.nn.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.files.pickle.PickleCall;
import org.tramstudio.files.pickle.PickleEntries;
import org.tramstudio.files.pickle.PickleItems;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.task.UserFacingException;

/** Finds the tensors of a network in what a file of PyTorch holds: a state dict, a checkpoint around one, or a module. */
final class TorchObject {

    /** Names under which training scripts keep the state dict, the likeliest first. */
    private static final List<String> WRAPPINGS = List.of("state_dict", "model_state_dict", "model_state", "model", "net",
            "network", "weights", "params", "module", "student", "ema", "state_dict_ema", "model_ema", "teacher");
    private static final int DEEPEST = 48;
    private static final int MOST_TENSORS = 200_000;
    private static final int LONGEST_NAME = 1000;
    private static final String PARALLEL_PREFIX = "module.";

    private final String file;
    private final Map<String, TorchTensor> tensors = new LinkedHashMap<>();
    private int visited;

    private TorchObject(String file) {
        this.file = file;
    }

    /**
     * The tensors by name.
     *
     * @throws UserFacingException if there are none, or one cannot be read
     */
    static Map<String, TorchTensor> tensors(String file, PickleValue root) throws UserFacingException {
        TorchObject object = new TorchObject(file);
        object.find(root, 0);
        if (object.tensors.isEmpty()) {
            throw new UserFacingException(file + " holds no state dict (" + contents(root) + ").",
                    "Expected is a dictionary of names and tensors, directly or under a name such as \"state_dict\" or "
                            + "\"model\". Save model.state_dict() with torch.save.");
        }
        return withoutPrefix(object.tensors);
    }

    private void find(PickleValue value, int depth) throws UserFacingException {
        if (depth > DEEPEST) {
            return;
        }
        Optional<PickleEntries> state = entries(value);
        if (state.isEmpty()) {
            return;
        }
        PickleEntries entries = state.get();
        if (entries.get("_parameters").isPresent() && entries.get("_modules").isPresent()) {
            addModule("", entries, 0);
            return;
        }
        addTensors("", entries);
        for (String wrapping : WRAPPINGS) {
            if (tensors.isEmpty() && entries.get(wrapping).isPresent()) {
                find(entries.get(wrapping).get(), depth + 1);
            }
        }
    }

    /** A whole module: its parameters and buffers, then those of the modules in it, as its state dict names them. */
    private void addModule(String prefix, PickleEntries module, int depth) throws UserFacingException {
        if (depth > DEEPEST) {
            throw new UserFacingException(file + ": modules lie more than " + DEEPEST + " deep in one another, at \""
                    + prefix.substring(0, Math.min(40, prefix.length())) + "…\".", "Save model.state_dict() instead of the whole model.");
        }
        for (String part : List.of("_parameters", "_buffers")) {
            Optional<PickleEntries> found = module.get(part).flatMap(TorchObject::entries);
            if (found.isPresent()) {
                addTensors(prefix, found.get());
            }
        }
        Optional<PickleEntries> inner = module.get("_modules").flatMap(TorchObject::entries);
        if (inner.isPresent()) {
            for (Map.Entry<String, PickleValue> entry : inner.get().byText().entrySet()) {
                count(prefix + entry.getKey());
                Optional<PickleEntries> state = entries(entry.getValue());
                if (state.isPresent()) {
                    addModule(prefix + entry.getKey() + ".", state.get(), depth + 1);
                }
            }
        }
    }

    private void addTensors(String prefix, PickleEntries entries) throws UserFacingException {
        for (Map.Entry<String, PickleValue> entry : entries.byText().entrySet()) {
            String name = prefix + entry.getKey();
            count(name);
            Optional<TorchTensor> tensor = TorchTensor.of(file + ", tensor \"" + name + "\"", entry.getValue());
            tensor.ifPresent(found -> tensors.put(name, found));
        }
    }

    private void count(String name) throws UserFacingException {
        if (name.length() > LONGEST_NAME) {
            throw new UserFacingException(file + ": the name of an array has " + name.length() + " characters, beginning "
                    + "with \"" + name.substring(0, 40) + "\".", "The file is damaged or not what it seems.");
        }
        visited++;
        if (visited > MOST_TENSORS) {
            throw new UserFacingException(file + " holds more than " + MOST_TENSORS + " entries.",
                    "No network has so many arrays; the file is damaged or not what it seems.");
        }
    }

    /** A dictionary, or what an object has: the entries of its state, or those put into it. */
    private static Optional<PickleEntries> entries(PickleValue value) {
        return switch (value) {
            case PickleEntries entries -> Optional.of(entries);
            case PickleCall call when call.state().orElse(call) instanceof PickleEntries state -> Optional.of(state);
            case PickleCall call when !call.entries().byText().isEmpty() -> Optional.of(call.entries());
            default -> Optional.empty();
        };
    }

    private static Map<String, TorchTensor> withoutPrefix(Map<String, TorchTensor> tensors) {
        Set<String> names = tensors.keySet();
        if (!names.stream().allMatch(name -> name.startsWith(PARALLEL_PREFIX))) {
            return tensors;
        }
        Map<String, TorchTensor> renamed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> renamed.put(name.substring(PARALLEL_PREFIX.length()), tensor));
        return renamed;
    }

    private static String contents(PickleValue root) {
        return switch (root) {
            case PickleEntries entries when entries.byText().isEmpty() -> "an empty dictionary was found";
            case PickleEntries entries -> "found the entries "
                    + String.join(", ", entries.byText().keySet().stream().limit(6).toList());
            case PickleItems _ -> "a list was found";
            case PickleCall call -> "an object of " + call.name() + " was found";
            default -> "a " + root.getClass().getSimpleName() + " was found";
        };
    }
}
