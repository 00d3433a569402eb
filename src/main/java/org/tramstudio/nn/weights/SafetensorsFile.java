package org.tramstudio.nn.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/**
 * The safetensors format: 8 bytes with the length of a header, the header as JSON (name: type, shape, offsets), and the
 * numbers, little-endian and row-major, without gaps.
 */
final class SafetensorsFile {

    private static final long LONGEST_HEADER = 100_000_000;
    private static final String METADATA = "__metadata__";
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private SafetensorsFile() {
    }

    private record Tensor(String name, ElementType type, List<Integer> sizes, int count, long begin, long end) {
    }

    static Map<String, ConstantValues> read(String file, MemorySegment content) throws UserFacingException {
        long length = content.get(LONG, 0);
        if (length < 2 || length > LONGEST_HEADER || length > content.byteSize() - Long.BYTES) {
            throw wrong(file, String.format(Locale.ROOT, "its first 8 bytes state a header of %,d bytes, but the file has %,d",
                    length, content.byteSize()));
        }
        MemoryLimit.require(file + ", header", 10 * length);
        byte[] header = content.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment data = content.asSlice(Long.BYTES + length);
        List<Tensor> tensors = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : parse(file, header).properties()) {
            if (!entry.getKey().equals(METADATA)) {
                tensors.add(tensor(file, entry.getKey(), entry.getValue(), data.byteSize()));
            }
        }
        requireNoOverlap(file, tensors);
        WeightArrays arrays = new WeightArrays(file);
        for (Tensor tensor : tensors) {
            arrays.reserve(tensor.name, tensor.count);
            arrays.put(tensor.name, NumericArray.rowMajor(tensor.type, ByteOrder.LITTLE_ENDIAN, tensor.sizes,
                    data.asSlice(tensor.begin, tensor.end - tensor.begin)));
        }
        return arrays.arrays();
    }

    /** The file for arrays, in the order of their names. */
    static byte[] bytes(Map<String, ConstantValues> arrays) throws UserFacingException {
        ObjectNode header = MAPPER.createObjectNode();
        header.putObject(METADATA).put("format", "pt");
        long offset = 0;
        for (Map.Entry<String, ConstantValues> array : new TreeMap<>(arrays).entrySet()) {
            ObjectNode node = header.putObject(array.getKey()).put("dtype", "F32");
            array.getValue().sizes().forEach(node.putArray("shape")::add);
            long end = offset + (long) Float.BYTES * NumericArray.count(array.getValue().sizes());
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-text.length, Long.BYTES);
        long size = Long.BYTES + (long) text.length + padding + offset;
        TorchArchiveWriter.requireWritable(size);
        ByteBuffer buffer = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(text.length + padding).put(text).put(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(arrays).values().forEach(array -> {
            for (float value : array.values()) {
                buffer.putFloat(value);
            }
        });
        return buffer.array();
    }

    private static ObjectNode parse(String file, byte[] header) throws UserFacingException {
        try {
            if (MAPPER.readTree(new String(header, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new UserFacingException(file + ": the header is not valid JSON: " + malformed.getOriginalMessage() + ".",
                    "Expected is a safetensors file. Download or write it again.", malformed);
        }
        throw wrong(file, "the header is no JSON object");
    }

    private static Tensor tensor(String file, String name, JsonNode node, long room) throws UserFacingException {
        String place = "array \"" + name + "\"";
        JsonNode offsets = node.path("data_offsets");
        long begin = offsets.path(0).asLong(-1);
        long end = offsets.path(1).asLong(-1);
        if (offsets.size() != 2 || begin < 0 || end < begin || end > room) {
            throw wrong(file, String.format(Locale.ROOT, "%s lies at the offsets %s of %,d bytes", place, offsets, room));
        }
        ElementType type = type(file, name, node.path("dtype").asText());
        List<Integer> sizes = new ArrayList<>();
        for (JsonNode size : node.path("shape")) {
            if (!size.canConvertToInt() || !size.isIntegralNumber()) {
                throw wrong(file, place + " has the shape " + node.path("shape"));
            }
            sizes.add(size.intValue());
        }
        try {
            int count = NumericArray.count(sizes);
            if (!node.path("shape").isArray() || (long) count * type.bytes() != end - begin) {
                throw wrong(file, String.format(Locale.ROOT, "%s of %s %s has %,d bytes; %,d were expected", place, type,
                        sizes, end - begin, (long) count * type.bytes()));
            }
            return new Tensor(name, type, List.copyOf(sizes), count, begin, end);
        } catch (IllegalArgumentException absurd) {
            throw wrong(file, place + " has " + absurd.getMessage());
        }
    }

    private static ElementType type(String file, String name, String text) throws UserFacingException {
        for (ElementType type : ElementType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw new UserFacingException(file + ": array \"" + name + "\" has the type \"" + text + "\", which is not read.",
                "Convert it to F32, F16, BF16 or F64 and write the file again.");
    }

    private static void requireNoOverlap(String file, List<Tensor> tensors) throws UserFacingException {
        List<Tensor> ordered = tensors.stream().filter(tensor -> tensor.end > tensor.begin)
                .sorted(Comparator.comparingLong(Tensor::begin)).toList();
        for (int k = 1; k < ordered.size(); k++) {
            if (ordered.get(k).begin < ordered.get(k - 1).end) {
                throw wrong(file, "the arrays \"" + ordered.get(k - 1).name + "\" and \"" + ordered.get(k).name
                        + "\" overlap");
            }
        }
    }

    private static UserFacingException wrong(String file, String problem) {
        return new UserFacingException(file + " is no sound safetensors file: " + problem + ".",
                "Download or write the file again.");
    }
}
