package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.files.array.NumpyTypes;

/** NumPy's arrays within a pickle. */
public final class PickledArray {

    private PickledArray() {
    }

    /**
     * The array that a value would make in Python.
     *
     * @return empty if it is none, or none of numbers
     * @throws IllegalArgumentException if its bytes do not hold its numbers
     */
    public static Optional<NumericArray> of(PickleValue value) {
        if (!(value instanceof PickleCall call)) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct" -> reconstructed(call);
            case "numpy.core.numeric._frombuffer", "numpy._core.numeric._frombuffer" -> fromBuffer(call.arguments());
            default -> Optional.empty();
        };
    }

    /** State: version, sizes, type, whether it is column-major, bytes. */
    private static Optional<NumericArray> reconstructed(PickleCall call) {
        if (!(call.state().orElse(new PickleValue.None()) instanceof PickleItems state) || state.items().size() != 5) {
            return Optional.empty();
        }
        List<PickleValue> parts = state.items();
        boolean columnMajor = parts.get(3).equals(new PickleValue.Truth(true))
                || parts.get(3).equals(new PickleValue.Whole(1));
        return array(parts.get(1), parts.get(2), columnMajor, parts.get(4));
    }

    /** Arguments: bytes, type, sizes, order. */
    private static Optional<NumericArray> fromBuffer(List<PickleValue> arguments) {
        return arguments.size() != 4 ? Optional.empty() : array(arguments.get(2), arguments.get(1),
                arguments.get(3).text().equals(Optional.of("F")), arguments.getFirst());
    }

    private static Optional<NumericArray> array(PickleValue sizes, PickleValue type, boolean columnMajor,
                                                PickleValue bytes) {
        Optional<String> description = description(type);
        Optional<ElementType> element = description.flatMap(NumpyTypes::elementType);
        Optional<List<Integer>> lengths = sizes(sizes);
        if (element.isEmpty() || lengths.isEmpty() || !(bytes instanceof PickleValue.Bytes(MemorySegment data))) {
            return Optional.empty();
        }
        ByteOrder order = NumpyTypes.byteOrder(description.get());
        return Optional.of(columnMajor ? NumericArray.columnMajor(element.get(), order, lengths.get(), data)
                : NumericArray.rowMajor(element.get(), order, lengths.get(), data));
    }

    /** {@code numpy.dtype('f4', ...)} with the byte order as the second part of its state. */
    private static Optional<String> description(PickleValue type) {
        if (!(type instanceof PickleCall call) || !call.name().equals("numpy.dtype") || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        boolean big = call.state().orElse(new PickleValue.None()) instanceof PickleItems state && state.items().size() > 1
                && state.items().get(1).text().equals(Optional.of(">"));
        return call.arguments().getFirst().text().map(name -> (big ? ">" : "") + name.replaceFirst("^[<>|=]", ""));
    }

    private static Optional<List<Integer>> sizes(PickleValue value) {
        if (!(value instanceof PickleItems items)) {
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        for (PickleValue item : items.items()) {
            long size = item.whole().orElse(-1L);
            if (size < 0 || size > Integer.MAX_VALUE || sizes.size() > 32) {
                return Optional.empty();
            }
            sizes.add((int) size);
        }
        return Optional.of(sizes);
    }
}
