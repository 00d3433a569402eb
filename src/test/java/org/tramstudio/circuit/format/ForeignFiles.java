package org.tramstudio.circuit.format;

import java.util.List;

/** Small multipliers as other tools write them, with what makes them hard to read. */
final class ForeignFiles {

    /** Models out of order, off-set cover, continuation, constants without definition, an unused clock, cells. */
    static final String BLIF = """
            # a comment
            .model HA
            .inputs A B
            .outputs YS YC
            .names A B YS
            00 0
            11 0
            .gate NAND2xp33 A=A B=B Y=n
            .gate INVxp33 A=n Y=YC
            .end
            .model $paramod\\mul2\\N=2
            .inputs A[0] A[1] clock \\
              B[0] B[1]
            .outputs O[0] O[1] O[2] O[3]
            .names A[0] B[0] O[0]
            11 1
            .names A[1] B[0] t
            11 1
            .names A[0] B[1] u
            0- 0
            -0 0
            .names A[1] B[1] v
            11 1
            .subckt HA A=t B=u YS=O[1] YC=c
            .subckt HA A=v B=c YS=O[2] YC=d
            .names d $false O[3]
            1- 1
            -1 1
            .end
            """;

    /** Submodule first, escaped names, expressions in connections, concatenation with +, primitives, a parameter. */
    static final String VERILOG = """
            `timescale 1ns / 1ps
            /* a comment */
            module ADD #(parameter N = 1) (input [N-1:0] A, B, output [N:0] S);
              assign S = A + B;
            endmodule
            (* keep *) module mul2u_X(A, B, O);
              input [1:0] A;
              input [1:0] B;
              output [3:0] O;
              wire [5:0] N;
              wire \\a.b , c;
              supply0 GND;
              localparam ONE = 2'b01;
              and g0(N[0], A[0], B[0]), (\\a.b , A[1], B[0]);
              ADD #(.N(1)) first(.A((A[0] & B[1])), .B(\\a.b ), .S({c, N[1]}));
              assign {N[3], N[2]} = {1'b0, A[1] & B[1]} + {GND, c ? ONE[0] : GND};
              assign O = {N[3:2], N[1:0]};
            endmodule
            """;

    private static final String BEHAVIOURAL = """
            module mult(input signed [1:0] a, input signed [2:0] b, output signed [4:0] p);
              assign p = a * b;
            endmodule
            """;

    private static final String C_MODEL = """
            // MAE% = 0.00 %
            // EP% = 0.00 %
            #include <stdint.h>
            uint64_t mul2u_ABC(const uint64_t B,const uint64_t A)
            {
               uint64_t O, dout_1, dout_2, dout_3, dout_4;   int avg=0;
               dout_1=((B >> 1)&1)&((A >> 0)&1);
               dout_2=((B >> 0)&1)&((A >> 1)&1);
               dout_3=((B >> 1)&1)&((A >> 1)&1);
               dout_4=dout_1&dout_2;
               O = 0;
               O |= (((A >> 0)&1)&((B >> 0)&1)&1) << 0;
               O |= ((dout_1^dout_2)&1) << 1;
               O |= ((dout_3^dout_4)&1) << 2;
               O |= ((dout_3&dout_4)&1) << 3;
               return O;
            }
            """;

    private ForeignFiles() {
    }

    /** Files of others in a format; none where they write it as this program does. */
    static List<String> of(CircuitFormat format) {
        return switch (format) {
            case BLIF -> List.of(BLIF);
            case VERILOG -> List.of(VERILOG, BEHAVIOURAL);
            case C_MODEL -> List.of(C_MODEL);
            case MEMORY -> List.of("@0\n0 0 0 0\n@4 0 1 2 3 // row\n0 2 4 6\n0 3 6 9\n");
            case C_HEADER -> List.of("int16_t lut[4][4] = {{0,0,0,0},\n{0,0x1,2,3},{0,2,4,6},{0,3,6,9}};");
            default -> List.of();
        };
    }
}
