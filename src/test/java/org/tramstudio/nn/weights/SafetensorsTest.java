package org.tramstudio.nn.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.files.DamagedBytes;
import org.tramstudio.task.UserFacingException;

@Timeout(300)
class SafetensorsTest {

    @TempDir
    Path folder;

    private static byte[] file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text)
                .put(data).array();
    }

    private static String tensor(String name, String type, String shape, long begin, long end) {
        return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin + "," + end
                + "]}";
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("net.safetensors"), content);
    }

    private void assertRefused(byte[] content, String... parts) throws IOException {
        Path file = written(content);
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> StateDict.read(file));
        for (String part : parts) {
            assertTrue(refusal.getMessage().contains(part), "\"" + part + "\" is missing in: " + refusal.getMessage());
        }
        assertTrue(refusal.getMessage().contains("net.safetensors"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"F16,003c00c2,1;-3", "BF16,803f40c0,1;-3", "F64,000000000000f03f,1", "I64,feffffffffffffff,-2", "I8,ff7f,-1;127",
        "U8,ff7f,255;127", "BOOL,0001,0;1", "I32,feffffff,-2", "U16,feff,65534", "U32,ffffffff,4294967296", "F32,0000c03f,1.5"})
    void readsEveryType(String type, String hex, String expected) throws IOException {
        byte[] data = HexFormat.of().parseHex(hex);
        String[] numbers = expected.split(";");
        Path file = written(file("{" + tensor("w", type, "[" + numbers.length + "]", 0, data.length) + "}", data));
        float[] values = StateDict.read(file).get("w").values();
        assertEquals(numbers.length, values.length);
        for (int k = 0; k < numbers.length; k++) {
            assertEquals(Float.parseFloat(numbers[k]), values[k]);
        }
    }

    @Test
    void refusesWhatDoesNotFit() throws IOException {
        byte[] data = new byte[8];
        assertRefused(file("{" + tensor("a", "F32", "[2]", 0, 8) + "," + tensor("b", "F32", "[1]", 4, 8) + "}", data), "overlap");
        assertRefused(file("{" + tensor("a", "F32", "[4]", 0, 16) + "}", data), "\"a\"", "of 8 bytes");
        assertRefused(file("{" + tensor("a", "F32", "[2]", -8, 0) + "}", data), "offsets");
        assertRefused(file("{" + tensor("a", "F32", "[3]", 0, 8) + "}", data), "12 were expected");
        assertRefused(file("{" + tensor("a", "F32", "[-2]", 0, 8) + "}", data), "-2");
        assertRefused(file("{" + tensor("a", "F32", "[4294967298]", 0, 8) + "}", data), "shape");
        assertRefused(file("{" + tensor("a", "F32", "[65536,65536]", 0, 8) + "}", data), "2^31");
        assertRefused(file("{" + tensor("a", "F8_E4M3", "[8]", 0, 8) + "}", data), "F8_E4M3");
        assertRefused(file("{" + tensor("a", "F32", "[2]", 0, 8) + "," + tensor("a", "F32", "[2]", 0, 8) + "}", data), "JSON");
        assertRefused(file("{\"a\":[1]}", data), "offsets");
        assertRefused(file("{}", data), "no arrays");
        assertRefused(file("{" + "\"a\":{".repeat(5000), data), "JSON");
    }

    @Test
    void refusesAbsurdHeaders() throws IOException {
        byte[] whole = file("{}", new byte[4]);
        for (long length : new long[] {-1, 0, 11, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
            ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
            assertRefused(whole, "header");
        }
    }

    @Test
    void refusesDamagedFilesOrReadsThem() throws IOException {
        byte[] whole = SafetensorsFile.bytes(StateDictTest.sample());
        int refused = 0;
        for (int seed = 0; seed < DamagedBytes.FILES; seed++) {
            try {
                assertArrayEquals(new int[0], StateDict.read(written(DamagedBytes.of(whole, new Random(seed)))).values().stream()
                        .mapToInt(array -> array.values().length).filter(length -> length > 6).toArray());
            } catch (UserFacingException clear) {
                refused++;
                assertTrue(clear.getMessage().contains("net.safetensors"), clear.getMessage());
            }
        }
        assertTrue(refused > DamagedBytes.FILES / 4 && refused < DamagedBytes.FILES, refused + " refused");
    }
}
