package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.task.UserFacingException;

class ProductTableTextTest {

    @TempDir
    private Path folder;

    private static String text(int width) {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, width);
        ExportedCircuit circuit =
                new ExportedCircuit("truncated", netlist, ColumnTruncation.table(width, 2), List.of("made for a test"));
        return CircuitFormat.PRODUCT_TABLE.files(circuit).getFirst().content();
    }

    private ProductTable read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ProductTable read(byte[] bytes) throws IOException {
        return ProductTableText.read(Files.write(folder.resolve("table.txt"), bytes));
    }

    private void assertRefused(String expected, String text) {
        String message = assertThrows(UserFacingException.class, () -> read(text)).getMessage();
        assertTrue(message.contains("table.txt"), message);
        assertTrue(message.contains(expected), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void whatIsWrittenIsReadBack(int width) throws IOException {
        assertEquals(ColumnTruncation.table(width, 2), read(text(width)));
    }

    @Test
    void headAndLayoutAreThoseOfOtherTools() {
        assertTrue(text(2).startsWith("""
                INFO: truncated
                INFO:   made for a test
                LUT for approximate multiplier:
                0 0 0
                0 1 0
                """));
    }

    @Test
    void theHeadMayBeMissingAndGradientTablesMayFollow() throws IOException {
        String rows = text(3).substring(text(3).indexOf("0 0 0"));
        assertEquals(ColumnTruncation.table(3, 2), read(rows.replace("\n", "\r\n").replace(' ', '\t')));
        assertEquals(ColumnTruncation.table(3, 2), read(rows + "Gradient to the first operand:\n0 0 1.5\n"));
    }

    @Test
    void whatIsNoTableIsNamedWithItsLine() {
        assertRefused("line 1: \"module tram\" is not a line", "module tram\n");
        assertRefused("line 2: \"0 1\" has 2 columns", "0 0 0\n0 1\n");
        assertRefused("line 2: operands 0 and 2; 0 and 1 were expected", "0 0 0\n0 2 0\n");
        assertRefused("line 2: \"1x\" is not a number", "0 0 0\n0 1x 0\n");
        assertRefused("line 1: the negative number -128 belongs to a signed table", "-128 -128 16384\n");
        assertRefused("line 4: the second operand runs from 0 to 2", "0 0 0\n0 1 0\n0 2 0\n1 0 0\n");
        assertRefused("line 18: operands 4 and 0; the table of 16 rows was complete",
                text(2).substring(text(2).indexOf("LUT")) + "4 0 0\n");
        assertRefused("the product of 3 and 3 is 99", text(2).replace("3 3 4", "3 3 99"));
        assertRefused("ends after 0 operand pairs", "");
        assertRefused("ends after 15 operand pairs of 16", text(2).substring(0, text(2).lastIndexOf("3 3")));
        assertRefused("is not a number", "0 0 99999999999\n");
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.txt");
        String message = assertThrows(UserFacingException.class, () -> ProductTableText.read(missing)).getMessage();
        assertTrue(message.contains("missing.txt: there is no such file"), message);
    }

    @Test
    void brokenFilesEndInATableOrAClearMessage() throws IOException {
        byte[] original = text(2).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(9);
        int refused = 0;
        for (int k = 0; k < 1000; k++) {
            byte[] broken = original.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertEquals(2, read(broken).width());
            } catch (UserFacingException clear) {
                assertTrue(clear.getMessage().contains("table.txt"), clear.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 500, refused + " of 1000 were refused");
    }
}
