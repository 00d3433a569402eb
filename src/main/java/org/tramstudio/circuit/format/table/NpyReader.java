package org.tramstudio.circuit.format.table;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.files.array.NpyArray;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.task.UserFacingException;

/** Reads product tables that are arrays of NumPy with two axes: integers or whole floats. */
public final class NpyReader {

    private static final String EXPECTED = "A NumPy array of two dimensions and whole numbers is expected: "
            + "array[first operand][second operand].";

    private NpyReader() {
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException if it is no such array
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        NpyArray array = NpyArray.read(source.name(), MemorySegment.ofArray(source.content()));
        List<Integer> sizes = array.sizes();
        if (sizes.size() != 2 || (long) sizes.get(0) * sizes.get(1) > RawTable.MOST_VALUES) {
            throw source.problem("holds an array of the sizes " + sizes, EXPECTED);
        }
        NumericArray numbers = array.numbers();
        if (array.dataBytes() != (long) numbers.count() * numbers.type().bytes()) {
            throw source.problem("has " + array.dataBytes() + " bytes of numbers for the sizes " + sizes + " of "
                    + numbers.type(), EXPECTED);
        }
        try {
            return RawTable.of(source, "NumPy array", sizes.get(0), sizes.get(1), numbers.toWholeNumbers());
        } catch (IllegalArgumentException fraction) {
            throw source.problem("has " + fraction.getMessage(), EXPECTED);
        }
    }
}
