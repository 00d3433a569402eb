package org.tramstudio.nn.weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.pickle.PickleItems;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.task.UserFacingException;

/**
 * What a pickle tells of a storage, which lies outside of it.
 *
 * @param key the storage's name in the file
 * @param type of its numbers
 * @param offset of the part that is meant, counted in numbers; 0 but in files of PyTorch 0.3 and before
 */
record TorchStorage(String key, ElementType type, long offset) {

    private static final Map<String, ElementType> TYPES = Map.of("FloatStorage", ElementType.F32, "DoubleStorage",
            ElementType.F64, "HalfStorage", ElementType.F16, "BFloat16Storage", ElementType.BF16, "LongStorage",
            ElementType.I64, "IntStorage", ElementType.I32, "ShortStorage", ElementType.I16, "CharStorage", ElementType.I8,
            "ByteStorage", ElementType.U8, "BoolStorage", ElementType.BOOL);

    /**
     * The storage that a reference means: {@code ("storage", type, key, device, numbers, part)}.
     *
     * @throws UserFacingException if it means none, or one of numbers that are not read
     */
    static TorchStorage of(String place, PickleValue.External reference) throws UserFacingException {
        if (!(reference.id() instanceof PickleItems id) || id.items().size() < 5
                || !id.items().getFirst().text().equals(Optional.of("storage"))) {
            throw wrong(place, "a storage is not described as PyTorch does");
        }
        List<PickleValue> parts = id.items();
        String key = parts.get(2).text().orElseThrow(() -> wrong(place, "a storage has no name"));
        long offset = parts.size() > 5 && parts.get(5) instanceof PickleItems part && part.items().size() == 3
                ? part.items().get(1).whole().orElse(0L) : 0;
        return new TorchStorage(key, type(place, parts.get(1)), offset);
    }

    private static ElementType type(String place, PickleValue named) throws UserFacingException {
        String name = named instanceof PickleValue.Named(String module, String simple)
                && (module.equals("torch") || module.equals("torch.storage") || module.equals("torch.cuda")) ? simple : "";
        ElementType type = TYPES.get(name);
        if (type == null) {
            throw wrong(place, "numbers of the kind \"" + name + "\" are not read");
        }
        return type;
    }

    private static UserFacingException wrong(String place, String problem) {
        return new UserFacingException(place + ": " + problem + ".",
                "Save the network's state dict again with torch.save, as dense tensors of floats.");
    }
}
