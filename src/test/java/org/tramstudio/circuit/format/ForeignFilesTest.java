package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.task.UserFacingException;

/** What other tools write is read as it is meant, and said to be so; what cannot be read is refused with place and way out. */
class ForeignFilesTest {

    private static ImportedCircuit read(String name, String text) throws UserFacingException {
        return read(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ImportedCircuit read(String name, byte[] content) throws UserFacingException {
        return CircuitReader.read(name, content, ReadOptions.DEFAULT);
    }

    private static void assertExact(OperandFormat operands, ImportedCircuit circuit) {
        assertEquals(ProductTable.exact(operands), circuit.table().orElseThrow(), circuit.orientation());
    }

    private static void assertRefused(String expected, String name, String text) {
        String message = assertThrows(UserFacingException.class, () -> read(name, text)).getMessage();
        assertTrue(message.startsWith(name) && message.contains(expected), message);
    }

    @Test
    void blifWithItsTrapsIsRead() throws UserFacingException {
        ImportedCircuit circuit = read("mul.blif", ForeignFiles.BLIF);
        assertExact(OperandFormat.unsigned(2), circuit);
        assertEquals("$paramod\\mul2\\N=2", circuit.name());
        assertTrue(circuit.orientation().startsWith("Weight: port A, activation: port B"), circuit.orientation());
        assertTrue(circuit.warnings().toString().contains("ignored: clock"), circuit.warnings().toString());
        assertEquals(4, circuit.netlist().orElseThrow().componentCounts().partialProducts());
    }

    @Test
    void netsThatNothingDrivesAreZeroAndSaid() throws UserFacingException {
        ImportedCircuit circuit = read("mul.blif", ".model m\n.inputs a[000] a[001] b[000] b[001]\n.outputs p0 p1 p2 p3\n"
                + ".names a[000] b[000] p0\n11 1\n.names lost a[001] p1\n1- 1\n-1 1\n.names p2\n.names $undef p3\n1 1\n.end\n");
        assertTrue(circuit.warnings().getFirst().contains("1 net is driven by nothing and taken as 0: lost"),
                circuit.warnings().toString());
        assertEquals(3, circuit.table().orElseThrow().product(3, 3));
    }

    @Test
    void verilogWithItsTrapsIsRead() throws UserFacingException {
        ImportedCircuit circuit = read("mul2u_X.v", ForeignFiles.VERILOG);
        assertExact(OperandFormat.unsigned(2), circuit);
        assertTrue(circuit.orientation().contains("unsigned, as the file says"), circuit.orientation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign p = a * b;", "wire signed [5:0] t = b * a; assign p = (t <<< 1) >>> 1;",
        "assign p = $signed({{3{a[1]}}, a}) * $signed(b);",
        "assign p = a[1] ? (a[0] ? -b : -(b <<< 1)) : a[0] ? b : 5'sd0;"})
    void signedBehaviouralVerilogFollowsTheRulesOfTheLanguage(String body) throws UserFacingException {
        assertExact(new OperandFormat(2, 3, true), read("m.v",
                "module m(input signed [1:0] a, input signed [2:0] b, output signed [4:0] p);\n" + body + "\nendmodule\n"));
    }

    @Test
    void evoApproxModelsInCAreOrientedByNameAndTheirDeclarationIsSaid() throws UserFacingException {
        String text = """
                // MAE = 0.5625\s
                // WCE%% = 56.25 %%
                // EP%% = 10.00 %%
                uint64_t mul2u_Z(const uint64_t B,const uint64_t A)
                {
                   uint64_t O, dout_1;   int avg=0;
                   dout_1=((B >> 1)&1)&((A >> 0)&1);
                   O = 0;
                   O |= (0&1) << 0;
                   O |= (dout_1&1) << 1;
                   return O;
                }
                """.formatted();
        ImportedCircuit circuit = read("mul2u_Z.c", text);
        assertEquals(2, circuit.table().orElseThrow().product(1, 2), "A is the weight");
        assertEquals(0, circuit.table().orElseThrow().product(2, 1));
        assertTrue(circuit.orientation().contains("port A, activation: port B")
                && circuit.orientation().contains("declared (B, A)"), circuit.orientation());
        assertEquals(3, circuit.statedFigures().size());
        assertTrue(circuit.warnings().stream().anyMatch(warning -> warning.contains("states EP% = 10.0")));
        assertTrue(circuit.warnings().stream().anyMatch(warning -> warning.startsWith("Not commutative")));
        assertEquals(0, CircuitReader.read("mul2u_Z.c", text.getBytes(StandardCharsets.UTF_8),
                new ReadOptions(Optional.empty(), true)).table().orElseThrow().product(1, 2), "exchanged");
    }

    @Test
    void legacyModelsWithNarrowTypesAreRead() throws UserFacingException {
        ImportedCircuit circuit = read("m.c", """
                uint8_t mul2_001(uint8_t a, uint8_t b) {
                  uint8_t c = 0;
                  uint8_t n0 = (a >> 0) & 0x1, n1 = (a >> 1) & 0x1, n2 = (b >> 0) & 0x1, n3 = (b >> 1) & 0x1;
                  uint8_t n4;
                  n4 = ~(n0 & n2); /* a gate */
                  uint8_t n5 = n1 & n2, n6 = n0 & n3, n7 = n1 & n3;
                  c |= (~n4 & 0x1) << 0; c |= ((n5 ^ n6) & 0x1) << 1;
                  c |= ((n7 ^ (n5 & n6)) & 0x1) << 2; c |= ((n7 & n5 & n6) & 0x1) << 3;
                  return c;
                }
                """);
        assertExact(OperandFormat.unsigned(2), circuit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes", "values", "offset"})
    void signedTablesOfEveryOrderAreRecognised(String order) throws UserFacingException {
        OperandFormat operands = OperandFormat.signed(8);
        String text = IntStream.range(0, 256).mapToObj(row -> IntStream.range(0, 256).mapToObj(column -> {
            int flip = order.equals("codes") ? 0 : 128;
            long product = operands.exactProduct(row ^ flip, column ^ flip);
            return Long.toString(order.equals("offset") ? product + 32768 : product);
        }).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
        ImportedCircuit circuit = read("table.dat", text);
        assertExact(operands, circuit);
        assertTrue(circuit.orientation().contains(order.equals("codes") ? "order of codes" : "order of values"),
                circuit.orientation());
    }

    @Test
    void aWrongQuadrantOfASignedTableIsFlagged() throws UserFacingException {
        OperandFormat operands = OperandFormat.signed(8);
        int[] products = ProductTable.exact(operands).toArray();
        for (int w = 128; w < 256; w++) {
            for (int x = 128; x < 256; x += 3) {
                products[256 * w + x] -= 200;
            }
        }
        String text = IntStream.range(0, 256).mapToObj(w -> IntStream.range(0, 256)
                .mapToObj(x -> Integer.toString(products[256 * w + x])).collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",\n", "const int16_t lut[256][256] = {\n", "};\n"));
        ImportedCircuit circuit = read("lut.h", text);
        assertTrue(circuit.warnings().toString().contains("quadrant negative x negative"), circuit.warnings().toString());
        assertFalse(circuit.operands().equals(OperandFormat.unsigned(8)));
    }

    @Test
    void tablesHaveHeadsGradientsAndFiguresThatAreChecked() throws UserFacingException {
        StringBuilder text = new StringBuilder("INFO: MAE = 0.0 MaxED 3\nLUT for approximate multiplier:\n");
        for (int w = 0; w < 8; w++) {
            for (int x = 0; x < 8; x++) {
                text.append(w).append('\t').append(x).append(' ').append(w * x).append("\r\n");
            }
        }
        ImportedCircuit circuit = read("t.txt", text + "Gradient to the first operand:\n0 0 1.5\n");
        assertExact(OperandFormat.unsigned(3), circuit);
        assertEquals(1, circuit.warnings().size());
        assertTrue(circuit.warnings().getFirst().contains("MaxED = 3.0, but its circuit has 0"));
    }

    @Test
    void numpyArraysOfAnyOrderAreRead() throws UserFacingException {
        String header = "{'descr': '>i8', 'fortran_order': True, 'shape': (4, 8), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(12 + header.length() + 32 * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0}).putInt(header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.BIG_ENDIAN);
        for (int column = 0; column < 8; column++) {
            for (int row = 0; row < 4; row++) {
                bytes.putLong((long) row * column);
            }
        }
        assertExact(new OperandFormat(2, 3, false), read("t.npy", bytes.array()));
    }

    @Test
    void numpyArraysOfOtherThanWholeNumbersAreRefused() {
        assertRefused("the number 0.5", "t.npy", numpy("<f8", "(4, 4)", 0.5));
        assertRefused("the number NaN", "t.npy", numpy("<f8", "(4, 4)", Double.NaN));
        assertRefused("the sizes [16]", "t.npy", numpy("<f8", "(16,)", 1));
        assertRefused("128 bytes of numbers for the sizes [4, 2]", "t.npy", numpy("<f8", "(4, 2)", 1));
        assertRefused("holds Python objects", "t.npy", numpy("|O", "(4, 4)", 1));
    }

    /** An array of 16 times the same number, as text whose characters are its bytes. */
    private static String numpy(String type, String shape, double number) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 128).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII));
        for (int k = 0; k < 16; k++) {
            bytes.putDouble(number);
        }
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void bareWordsAreToldByTheirNumber() throws UserFacingException {
        ByteBuffer words = ByteBuffer.allocate(131_072).order(ByteOrder.LITTLE_ENDIAN);
        for (int pair = 0; pair < 65_536; pair++) {
            words.putShort((short) ((pair >> 8) * (pair & 255)));
        }
        assertExact(OperandFormat.unsigned(8), read("mul8u.bin", words.array()));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() {
        assertRefused("line 4: there is no .model \"DFF\"", "a.blif",
                ".model m\n.inputs a0 a1 b0 b1\n.outputs p0 p1 p2 p3\n.gate DFF D=a0 Q=p0\n.end\n");
        assertRefused("line 3: has a .latch", "a.blif", ".model m\n.inputs a\n.latch a b\n");
        assertRefused("line 3: \"1\" is no row", "a.blif", ".model m\n.names a b\n1\n");
        assertRefused("depends on itself", "a.blif", ".model m\n.inputs a0 a1 b0 b1\n.outputs p0 p1 p2 p3\n"
                + ".names p1 p0\n1 1\n.names p0 p1\n1 1\n.end\n");
        assertRefused("driven a second time", "a.blif", ".model m\n.inputs a0 a1 b0 b1\n.outputs p0 p1\n"
                + ".names a0 p0\n1 1\n.names b0 p0\n1 1\n.end\n");
        assertRefused("line 2: \"always\" is not read", "a.v",
                "module m(input [1:0] a, input [1:0] b, output reg [3:0] p);\nalways @* p = a * b;\nendmodule\n");
        assertRefused("line 2: \"c\" is not declared", "a.v",
                "module m(input [1:0] a, input [1:0] b, output [3:0] p);\nassign p = a * c;\nendmodule\n");
        assertRefused("contains itself", "a.v", "module m(input [1:0] a, input [1:0] b, output [3:0] p);\nn n1(a);\n"
                + "endmodule\nmodule n(input [1:0] a);\nn n2(a);\nendmodule\n");
        assertRefused("line 3: \"for\" is no variable", "a.c", "int mul(int8_t a, int8_t b) {\n int i;\n for(i=0;;){} }");
        assertRefused("line 2: \"1x\" is not a number", "t.txt", "0 0 0\n0 1x 0\n");
        assertRefused("ends after 15 operand pairs", "t.txt", IntStream.range(0, 15)
                .mapToObj(pair -> pair / 4 + " " + pair % 4 + " 0\n").collect(Collectors.joining()));
        assertRefused("is no JSON", "c.json", "{\"format\":");
        assertRefused("which is no table of 2-byte or 4-byte words", "t.bin", "\u0001\u0002\u0003");
    }

    @Test
    void nothingGrowsWithoutBound() {
        String doubling = IntStream.range(1, 40).mapToObj(k -> ".model m" + k + "\n.inputs a\n.outputs b\n.subckt m" + (k + 1)
                + " a=a b=c\n.subckt m" + (k + 1) + " a=c b=b\n.end\n").collect(Collectors.joining());
        assertRefused("a.blif", "a.blif", ".model top\n.inputs a0 a1 b0 b1\n.outputs p0 p1\n.subckt m1 a=a0 b=p0\n.end\n"
                + doubling + ".model m40\n.inputs a\n.outputs b\n.names a b\n1 1\n.end\n");
        assertRefused("line 2: a replication of 100000000", "a.v",
                "module m(input [1:0] a, input [1:0] b, output [3:0] p);\nassign p = {100000000{a}};\nendmodule\n");
        assertRefused("nested more than", "a.v", "module m(input [1:0] a, input [1:0] b, output [3:0] p);\nassign p = "
                + "(".repeat(100_000) + "\nendmodule\n");
        assertRefused("a.json", "a.json", "[".repeat(100_000));
        assertRefused("nested more than", "a.c", "int mul(int8_t a, int8_t b) { return " + "~".repeat(100_000) + "a; }");
        assertRefused("has 4000000001 bits", "a.v", "module m(input [4000000000:0] a, input [1:0] b, output p);\nendmodule\n");
    }
}
