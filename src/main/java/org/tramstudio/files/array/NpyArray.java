package org.tramstudio.files.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.task.UserFacingException;

/** Reads the arrays of NumPy's {@code .npy} files, versions 1 to 3: numbers of either byte order, C or Fortran; and text. */
public final class NpyArray {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([^']{1,20})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]{0,400})\\)");
    private static final Pattern TEXT_TYPE = Pattern.compile("([<>|=]?)([US])(\\d{1,6})");
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String place;
    private final String description;
    private final boolean columnMajor;
    private final List<Integer> sizes;
    private final MemorySegment data;

    private NpyArray(String place, String header, MemorySegment data) throws UserFacingException {
        this.place = place;
        this.data = data;
        Matcher type = DESCRIPTION.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !order.find() || !shape.find()) {
            throw wrong("its header does not tell type, order and shape of one array");
        }
        description = type.group(1);
        columnMajor = order.group(1).equals("True");
        sizes = sizes(shape.group(1));
    }

    /** Whether a file begins as NumPy's do. */
    public static boolean isNpy(MemorySegment content) {
        return Arrays.equals(content.asSlice(0, Math.min(MAGIC.length, content.byteSize())).toArray(ValueLayout.JAVA_BYTE),
                MAGIC);
    }

    /**
     * Reads the header.
     *
     * @param place file and array for messages
     * @param content of the whole file
     * @throws UserFacingException if it is no such file
     */
    public static NpyArray read(String place, MemorySegment content) throws UserFacingException {
        if (!isNpy(content) || content.byteSize() < 12) {
            throw refusal(place, "it does not begin as a NumPy array");
        }
        int version = content.get(ValueLayout.JAVA_BYTE, 6);
        long length = version == 1 ? Short.toUnsignedLong(content.get(SHORT, 8))
                : Integer.toUnsignedLong(content.get(INT, 8));
        int start = version == 1 ? 10 : 12;
        if (version < 1 || version > 3 || length > LONGEST_HEADER || start + length > content.byteSize()) {
            throw refusal(place, "its NumPy header, version " + version + " of " + length + " bytes, is not complete "
                    + "or not known");
        }
        String header = new String(content.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE),
                StandardCharsets.UTF_8);
        return new NpyArray(place, header, content.asSlice(start + length));
    }

    /** How many bytes follow the header; more than the array needs where the file goes on behind it. */
    public long dataBytes() {
        return data.byteSize();
    }

    /** Length of every axis. */
    public List<Integer> sizes() {
        return sizes;
    }

    /**
     * The array's numbers.
     *
     * @throws UserFacingException if it holds something else, such as Python objects, or too few bytes
     */
    public NumericArray numbers() throws UserFacingException {
        ElementType type = NumpyTypes.elementType(description).orElseThrow(() -> wrong(description.contains("O")
                ? "it holds Python objects, which are not read, since reading them can run code of the file"
                : "it holds values of the type " + description + "; numbers were expected"));
        ByteOrder order = NumpyTypes.byteOrder(description);
        try {
            return columnMajor ? NumericArray.columnMajor(type, order, sizes, data)
                    : NumericArray.rowMajor(type, order, sizes, data);
        } catch (IllegalArgumentException misfit) {
            throw new UserFacingException(place + ": its " + data.byteSize() + " bytes do not hold an array of the sizes "
                    + sizes + " of " + type + ".", "Download or write the file again.", misfit);
        }
    }

    /** The texts of an array with one axis, for example names of classes; empty if it holds something else. */
    public Optional<List<String>> texts() {
        Matcher type = TEXT_TYPE.matcher(description);
        if (!type.matches() || sizes.size() != 1) {
            return Optional.empty();
        }
        boolean unicode = type.group(2).equals("U");
        long bytes = Long.parseLong(type.group(3)) * (unicode ? Integer.BYTES : 1);
        if (bytes * sizes.getFirst() > data.byteSize()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < sizes.getFirst(); k++) {
            byte[] cell = data.asSlice(k * bytes, bytes).toArray(ValueLayout.JAVA_BYTE);
            String text = new String(cell, unicode ? NumpyTypes.utf32(description) : StandardCharsets.ISO_8859_1);
            texts.add(text.replace("\0", ""));
        }
        return Optional.of(texts);
    }

    private List<Integer> sizes(String text) throws UserFacingException {
        List<Integer> found = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                try {
                    found.add(Integer.parseInt(part.strip()));
                } catch (NumberFormatException absurd) {
                    throw wrong("its shape is (" + text + ")");
                }
            }
        }
        try {
            NumericArray.count(found);
        } catch (IllegalArgumentException absurd) {
            throw wrong("its shape is (" + text + ")");
        }
        return found;
    }

    private UserFacingException wrong(String problem) {
        return refusal(place, problem);
    }

    private static UserFacingException refusal(String place, String problem) {
        return new UserFacingException(place + ": " + problem + ".",
                "Expected is an array that numpy.save or numpy.savez wrote, of numbers. Write the file again.");
    }
}
