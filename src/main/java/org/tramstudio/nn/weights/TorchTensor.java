package org.tramstudio.nn.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.pickle.PickleCall;
import org.tramstudio.files.pickle.PickleItems;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.task.UserFacingException;

/**
 * A tensor as a pickle of PyTorch describes it: a view of a storage that is kept outside of the pickle.
 *
 * @param storage the storage's key
 * @param type of the storage's numbers
 * @param offset of the first number in the storage, counted in numbers
 * @param sizes length of every axis
 * @param strides distance of neighbours along every axis, counted in numbers
 */
record TorchTensor(String storage, ElementType type, long offset, List<Integer> sizes, List<Long> strides) {

    private static final int DEEPEST_WRAPPING = 8;
    private static final int MOST_AXES = 64;

    /**
     * The tensor that a value would make in Python.
     *
     * @return empty if it is none
     * @throws UserFacingException if it is one that cannot be read
     */
    static Optional<TorchTensor> of(String place, PickleValue value) throws UserFacingException {
        return of(place, value, 0);
    }

    private static Optional<TorchTensor> of(String place, PickleValue value, int depth) throws UserFacingException {
        if (!(value instanceof PickleCall call) || depth > DEEPEST_WRAPPING) {
            return Optional.empty();
        }
        List<PickleValue> arguments = call.arguments();
        return switch (call.name()) {
            case "torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor" ->
                    Optional.of(view(place, arguments));
            case "torch._utils._rebuild_parameter", "torch._utils._rebuild_parameter_with_state",
                 "torch.nn.parameter.Parameter" ->
                    arguments.isEmpty() ? Optional.empty() : of(place, arguments.getFirst(), depth + 1);
            case "torch._tensor._rebuild_from_type_v2", "torch._tensor._rebuild_from_type" -> inner(place, arguments, depth);
            case "torch._utils._rebuild_tensor_v3", "torch._utils._rebuild_qtensor", "torch._utils._rebuild_sparse_tensor",
                 "torch._utils._rebuild_meta_tensor_no_storage", "torch._utils._rebuild_nested_tensor" ->
                    throw wrong(place, "it is a tensor of a kind that is not read (" + call.name() + ")");
            default -> Optional.empty();
        };
    }

    /** A tensor of a derived class: the function that makes it, the class, the function's arguments. */
    private static Optional<TorchTensor> inner(String place, List<PickleValue> arguments, int depth)
            throws UserFacingException {
        if (arguments.size() < 3 || !(arguments.getFirst() instanceof PickleValue.Named function)
                || !(arguments.get(2) instanceof PickleItems items)) {
            return Optional.empty();
        }
        return switch (function.qualified()) {
            case "torch._utils._rebuild_tensor_v2" -> Optional.of(view(place, items.items()));
            case "torch._utils._rebuild_parameter" -> items.items().isEmpty() ? Optional.empty()
                    : of(place, items.items().getFirst(), depth + 1);
            default -> Optional.empty();
        };
    }

    /** Arguments: storage, offset, sizes, strides, and what does not matter here. */
    private static TorchTensor view(String place, List<PickleValue> arguments) throws UserFacingException {
        if (arguments.size() < 4 || !(arguments.getFirst() instanceof PickleValue.External external)) {
            throw wrong(place, "its storage is not described as PyTorch does");
        }
        TorchStorage storage = TorchStorage.of(place, external);
        List<Long> sizes = numbers(place, arguments.get(2));
        List<Long> strides = numbers(place, arguments.get(3));
        long offset = arguments.get(1).whole().map(own -> own + storage.offset()).orElse(-1L);
        if (offset < 0 || strides.size() != sizes.size() || sizes.stream().anyMatch(size -> size > Integer.MAX_VALUE)) {
            throw wrong(place, "offset " + offset + ", sizes " + sizes + " and strides " + strides
                    + " do not describe a tensor");
        }
        return new TorchTensor(storage.key(), storage.type(), offset, sizes.stream().map(Long::intValue).toList(),
                strides);
    }

    private static List<Long> numbers(String place, PickleValue value) throws UserFacingException {
        if (!(value instanceof PickleItems items) || items.items().size() > MOST_AXES) {
            throw wrong(place, "its sizes or strides are no list of numbers");
        }
        List<Long> numbers = new ArrayList<>();
        for (PickleValue item : items.items()) {
            long number = item.whole().orElse(-1L);
            if (number < 0) {
                throw wrong(place, "a size or stride is no whole number from 0");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static UserFacingException wrong(String place, String problem) {
        return new UserFacingException(place + ": " + problem + ".",
                "Save the network's state dict again with torch.save, as dense tensors of floats.");
    }
}
