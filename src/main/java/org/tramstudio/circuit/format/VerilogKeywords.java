package org.tramstudio.circuit.format;

import java.util.Set;

/** The words that Verilog-2005 reserves, and those of SystemVerilog that are likely names; all in lower case. */
final class VerilogKeywords {

    private static final Set<String> WORDS = Set.of("""
            always and assign automatic begin buf bufif0 bufif1 case casex casez cell cmos config deassign default
            defparam design disable edge else end endcase endconfig endfunction endgenerate endmodule endprimitive
            endspecify endtable endtask event for force forever fork function generate genvar highz0 highz1 if ifnone
            incdir include initial inout input instance integer join large liblist library localparam macromodule medium
            module nand negedge nmos nor noshowcancelled not notif0 notif1 or output parameter pmos posedge primitive
            pull0 pull1 pulldown pullup pulsestyle_onevent pulsestyle_ondetect rcmos real realtime reg release repeat
            rnmos rpmos rtran rtranif0 rtranif1 scalared showcancelled signed small specify specparam strong0 strong1
            supply0 supply1 table task time tran tranif0 tranif1 tri tri0 tri1 triand trior trireg unsigned use uwire
            vectored wait wand weak0 weak1 while wire wor xnor xor bit byte class const do enum export extends final
            import int interface logic package program protected pure ref return static string struct super this type
            typedef union unique var virtual void with checker global implements let restrict soft strong weak
            """.strip().split("\\s+"));

    private VerilogKeywords() {
    }

    static boolean isKeyword(String word) {
        return WORDS.contains(word);
    }
}
