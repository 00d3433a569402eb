package org.tramstudio.files.pickle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.files.DamagedBytes;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.task.UserFacingException;

@Timeout(120)
class PickleReaderTest {

    private static PickleValue read(byte[] content) throws UserFacingException {
        return PickleReader.read("file.pkl", MemorySegment.ofArray(content), 0).value();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void readsWhatPythonWrites(int protocol) throws UserFacingException {
        PickleEntries entries = assertInstanceOf(PickleEntries.class, read(PythonPickles.ofProtocol(protocol)));
        assertEquals(new PickleValue.LongWhole(BigInteger.TWO.pow(80)), entries.get("b").orElseThrow());
        assertEquals(new PickleValue.Whole(-5), entries.get("n").orElseThrow());
        assertEquals(new PickleValue.Whole(70_000), entries.get("big").orElseThrow());
        assertEquals(new PickleValue.Real(1.5), entries.get("r").orElseThrow());
        assertEquals(Optional.of("é€"), entries.get("u").orElseThrow().text());
        assertEquals(Optional.of("x"), entries.get("batch_label").orElseThrow().text());
        assertEquals(4, assertInstanceOf(PickleItems.class, entries.get("t").orElseThrow()).items().size());
        assertEquals(List.of(new PickleValue.Whole(1)),
                assertInstanceOf(PickleItems.class, entries.get("s").orElseThrow()).items());
        assertEquals(Optional.of(new PickleValue.Whole(1)),
                assertInstanceOf(PickleEntries.class, entries.get("o").orElseThrow()).get("a"));
        if (protocol >= 2) {
            NumericArray data = PickledArray.of(entries.get("data").orElseThrow()).orElseThrow();
            assertEquals(List.of(2, 12), data.sizes());
            assertArrayEquals(IntStream.range(0, 24).asLongStream().toArray(), data.toLongs());
            NumericArray columns = PickledArray.of(entries.get("f").orElseThrow()).orElseThrow();
            assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, columns.toFloats());
        }
    }

    /** What Python would run on loading: {@code os.system("touch FILE")}. */
    @Test
    void callsNothing() throws Exception {
        Path victim = Files.createTempDirectory("pickle").resolve("victim");
        PickleValue value = read(new PickleOps().named("posix", "system").text("touch " + victim).codes("\u0085R").end());
        assertEquals("posix.system", assertInstanceOf(PickleCall.class, value).name());
        assertFalse(Files.exists(victim));
    }

    @Test
    void survivesWhatIsNestedDeeplyAndInCircles() throws UserFacingException {
        read(new PickleOps().codes("]".repeat(500_000) + "a".repeat(499_999)).end());
        read(new PickleOps().codes("N" + "\u0085".repeat(900_000)).end());
        read(new PickleOps().codes("]q\u0001h\u0001a").end());
        StringBuilder laughs = new StringBuilder("]q\u0000");
        for (int k = 1; k < 200; k++) {
            laughs.append("]q").append((char) k).append("(").append(("h" + (char) (k - 1)).repeat(10)).append("e");
        }
        assertInstanceOf(PickleItems.class, read(new PickleOps().codes(laughs.toString()).end()));
        PickleOps keys = new PickleOps().codes("}N" + "\u0085".repeat(100_000) + "Ns");
        assertInstanceOf(PickleEntries.class, read(keys.end()));
    }

    @Test
    void refusesAbsurdLengthsAndCounts() {
        assertRefused(new PickleOps().codes("X\u00ff\u00ff\u00ff\u00ff").end(), "bytes");
        assertRefused(new PickleOps().codes("T\u00ff\u00ff\u00ff\u00ffabc").end(), "-1 bytes are to follow");
        assertRefused(new PickleOps().codes("\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f").end(), "to follow");
        assertRefused(new PickleOps().codes("\u008b\u00ff\u00ff\u00ff\u007f").end(), "a number of");
        assertRefused(new PickleOps().codes("]".repeat(3_000_000)).end(), "more than 2000000 steps");
        assertRefused(new PickleOps().codes("h\u0001").end(), "value 1 of the memo");
        assertRefused(new PickleOps().codes("\u0080\u0009").end(), "protocol 9");
        assertRefused(new PickleOps().codes("\u0082\u0001").end(), "0x82");
        assertRefused(new byte[] {(byte) 0x80, 2}, "file.pkl", "ends after 0");
        assertRefused(new PickleOps().codes("L" + "9".repeat(5000) + "\n").end(), "digits");
    }

    @Test
    void refusesAHundredThousandDamagedPicklesOrReadsThem() {
        int refused = 0;
        for (int seed = 0; seed < 100_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = DamagedBytes.of(PythonPickles.ofProtocol(random.nextInt(6)), random);
            try {
                if (read(damaged) instanceof PickleEntries entries) {
                    entries.get("data").ifPresent(PickleReaderTest::look);
                }
            } catch (UserFacingException clear) {
                refused++;
                assertTrue(clear.getMessage().startsWith("file.pkl: "), clear.getMessage());
            }
        }
        assertTrue(refused > 30_000 && refused < 99_000, refused + " refused");
    }

    private static void look(PickleValue value) {
        try {
            PickledArray.of(value).ifPresent(NumericArray::toFloats);
        } catch (IllegalArgumentException outside) {
            assertTrue(outside.getMessage().length() > 10);
        }
    }

    private static void assertRefused(byte[] content, String... parts) {
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> read(content));
        for (String part : parts) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
    }
}
