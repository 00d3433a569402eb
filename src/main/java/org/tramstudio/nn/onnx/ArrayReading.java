package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the arrays of a file, also those that lie in files beside it. */
final class ArrayReading {

    private final Path file;

    ArrayReading(Path file) {
        this.file = file;
    }

    /**
     * Reads an array.
     *
     * @throws IllegalArgumentException if its data do not fit its sizes or its type cannot be read, saying how
     */
    Constant read(TensorProto tensor, Optional<String> origin) {
        if (tensor.hasSegment()) {
            throw new IllegalArgumentException("it is cut into segments, which is not supported");
        }
        List<Integer> sizes = ArraySizes.small(tensor.getDimsList());
        int count = ArraySizes.count(sizes);
        TensorProto.DataType type = TensorProto.DataType.forNumber(tensor.getDataType());
        if (type == null) {
            throw new IllegalArgumentException("its type " + tensor.getDataType() + " is not known");
        }
        boolean external = tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL;
        if (external || !tensor.getRawData().isEmpty()) {
            ByteBuffer bytes = external ? external(tensor, (long) count * width(type))
                    : tensor.getRawData().asReadOnlyByteBuffer();
            return raw(type, sizes, count, bytes.order(ByteOrder.LITTLE_ENDIAN), origin);
        }
        return typed(tensor, type, sizes, count, origin);
    }

    private static int width(TensorProto.DataType type) {
        return switch (type) {
            case DOUBLE, INT64, UINT64 -> 8;
            case FLOAT, INT32, UINT32 -> 4;
            case FLOAT16, BFLOAT16, INT16, UINT16 -> 2;
            case INT8, UINT8, BOOL -> 1;
            default -> throw unreadable(type);
        };
    }

    private static IllegalArgumentException unreadable(TensorProto.DataType type) {
        return new IllegalArgumentException("it holds values of the type " + type + ", which cannot be read");
    }

    private static Constant raw(TensorProto.DataType type, List<Integer> sizes, int count, ByteBuffer bytes,
                                Optional<String> origin) {
        long expected = (long) count * width(type);
        if (bytes.remaining() != expected) {
            throw new IllegalArgumentException("it has " + bytes.remaining() + " bytes of data; " + sizes + " values of "
                    + type + " need " + expected);
        }
        if (isFloating(type)) {
            float[] values = new float[count];
            for (int k = 0; k < count; k++) {
                values[k] = switch (type) {
                    case FLOAT -> bytes.getFloat();
                    case DOUBLE -> (float) bytes.getDouble();
                    case FLOAT16 -> Float.float16ToFloat(bytes.getShort());
                    default -> Float.intBitsToFloat(bytes.getShort() << 16);
                };
            }
            return new FloatArray(sizes, values, origin);
        }
        long[] values = new long[count];
        for (int k = 0; k < count; k++) {
            values[k] = switch (type) {
                case INT64, UINT64 -> bytes.getLong();
                case INT32 -> bytes.getInt();
                case UINT32 -> Integer.toUnsignedLong(bytes.getInt());
                case INT16 -> bytes.getShort();
                case UINT16 -> Short.toUnsignedLong(bytes.getShort());
                case INT8 -> bytes.get();
                default -> Byte.toUnsignedLong(bytes.get());
            };
        }
        return IntegerArray.fixed(sizes, values);
    }

    private static boolean isFloating(TensorProto.DataType type) {
        return switch (type) {
            case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> true;
            default -> false;
        };
    }

    private static Constant typed(TensorProto tensor, TensorProto.DataType type, List<Integer> sizes, int count,
                                  Optional<String> origin) {
        List<? extends Number> data = switch (type) {
            case FLOAT -> tensor.getFloatDataList();
            case DOUBLE -> tensor.getDoubleDataList();
            case INT64 -> tensor.getInt64DataList();
            case UINT32, UINT64 -> tensor.getUint64DataList();
            case FLOAT16, BFLOAT16, INT32, INT16, UINT16, INT8, UINT8, BOOL -> tensor.getInt32DataList();
            default -> throw unreadable(type);
        };
        if (data.size() != count) {
            throw new IllegalArgumentException("it has " + data.size() + " values; the sizes " + sizes + " need " + count);
        }
        if (isFloating(type)) {
            float[] values = new float[count];
            for (int k = 0; k < count; k++) {
                values[k] = switch (type) {
                    case FLOAT16 -> Float.float16ToFloat(data.get(k).shortValue());
                    case BFLOAT16 -> Float.intBitsToFloat(data.get(k).intValue() << 16);
                    default -> data.get(k).floatValue();
                };
            }
            return new FloatArray(sizes, values, origin);
        }
        return IntegerArray.fixed(sizes, data.stream().mapToLong(Number::longValue).toArray());
    }

    /** Data in a file of the same folder; a path that leads out of it is refused. */
    private ByteBuffer external(TensorProto tensor, long expected) {
        Map<String, String> entries = tensor.getExternalDataList().stream().collect(Collectors.toMap(
                StringStringEntryProto::getKey, StringStringEntryProto::getValue, (first, _) -> first));
        String location = entries.getOrDefault("location", "");
        try {
            Path folder = file.toAbsolutePath().getParent().toRealPath();
            Path data = folder.resolve(location).normalize();
            if (location.isEmpty() || !data.startsWith(folder) || !Files.isRegularFile(data)
                    || !data.toRealPath().startsWith(folder)) {
                throw new IllegalArgumentException("its data should lie in the file \"" + location
                        + "\" beside the network, where no such file is");
            }
            long offset = Long.parseLong(entries.getOrDefault("offset", "0"));
            long length = Long.parseLong(entries.getOrDefault("length", Long.toString(expected)));
            try (FileChannel channel = FileChannel.open(data, StandardOpenOption.READ)) {
                if (length != expected || offset < 0 || offset > channel.size() - length
                        || length > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("its " + expected + " bytes of data should lie at " + offset
                            + " in \"" + location + "\", which has " + channel.size() + " bytes, and " + length
                            + " are stated");
                }
                ByteBuffer bytes = ByteBuffer.allocate((int) length);
                while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                    // reads on until all is there
                }
                return bytes.flip();
            }
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("the place of its data, " + entries + ", cannot be understood", malformed);
        } catch (IOException | InvalidPathException failure) {
            throw new IllegalArgumentException("its data in \"" + location + "\" cannot be read: "
                    + failure.getMessage(), failure);
        }
    }
}
