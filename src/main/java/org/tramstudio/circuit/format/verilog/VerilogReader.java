package org.tramstudio.circuit.format.verilog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.format.network.GateNetwork;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads Verilog: the module that no other uses is the circuit, the others are put in its place. */
public final class VerilogReader {

    private VerilogReader() {
    }

    /**
     * What a file holds.
     *
     * @param name of the top module
     * @param network its gates, all modules flattened
     * @param signed whether input ports are declared signed; empty if the declarations do not say so
     */
    public record Verilog(String name, GateNetwork network, Optional<Boolean> signed) {
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, where it is no combinational Verilog or too large
     */
    public static Verilog read(SourceFile source) throws UserFacingException {
        Map<String, ModuleText> modules = ModuleParser.parse(source);
        ModuleText top = top(source, modules);
        if (top.refusal.isPresent()) {
            throw top.refusal.get();
        }
        GateNetwork network = new GateNetwork(source);
        Elaboration elaboration = new Elaboration(network, modules);
        elaboration.addTop(top);
        boolean signed = top.declarations.values().stream().anyMatch(declaration -> declaration.signed
                && declaration.direction.equals(Optional.of(ModuleText.Direction.INPUT)));
        return new Verilog(top.name, network, signed ? Optional.of(true) : Optional.empty());
    }

    private static ModuleText top(SourceFile source, Map<String, ModuleText> modules) throws UserFacingException {
        Set<String> used = new HashSet<>();
        modules.values().stream().filter(module -> !module.ports.isEmpty())
                .flatMap(module -> module.items.stream()).filter(ModuleText.Instance.class::isInstance)
                .map(ModuleText.Instance.class::cast).forEach(instance -> used.add(instance.module()));
        List<ModuleText> unused = modules.values().stream()
                .filter(module -> !used.contains(module.name) && !module.ports.isEmpty()).toList();
        return unused.stream().filter(module -> module.name.equals(source.stem())).findFirst()
                .or(() -> unused.stream().filter(module -> module.ports.size() >= 3).findFirst())
                .or(() -> unused.stream().findFirst())
                .orElseThrow(() -> source.problem("has no module with ports that no other module uses",
                        "One module, the circuit itself, must be used by none."));
    }
}
