package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.tramstudio.task.UserFacingException;

/** Tells calls that make plain containers and bytes from those that stay wishes. */
final class PickleContainers {

    private static final Set<String> DICTIONARIES = Set.of("collections.OrderedDict", "__builtin__.dict", "builtins.dict");
    private static final Set<String> SEQUENCES = Set.of("__builtin__.set", "builtins.set", "__builtin__.frozenset",
            "builtins.frozenset", "__builtin__.list", "builtins.list", "builtins.tuple", "__builtin__.tuple", "torch.Size");

    private PickleContainers() {
    }

    /** What a call of {@code callee} makes, as far as that is plain data. */
    static PickleValue made(PickleValue callee, PickleItems arguments, PickleInput input) throws UserFacingException {
        if (!(callee instanceof PickleValue.Named named)) {
            return new PickleCall(callee, arguments);
        }
        String name = named.qualified();
        List<PickleValue> given = arguments.items();
        if (DICTIONARIES.contains(name) && given.size() <= 1) {
            return dictionary(given, input);
        }
        if (name.equals("collections.defaultdict")) {
            return new PickleEntries();
        }
        if (SEQUENCES.contains(name) && given.isEmpty()) {
            return new PickleItems(List.of());
        }
        if (SEQUENCES.contains(name) && given.size() == 1 && given.getFirst() instanceof PickleItems items) {
            return items;
        }
        boolean isBytes = name.equals("_codecs.encode") && !given.isEmpty();
        if (isBytes && given.getFirst() instanceof PickleValue.Text(String text)) {
            // protocol 2 of Python 3 writes bytes as a text of the same code points
            input.spend(text.length() / PickleInput.BYTES_A_STEP);
            return new PickleValue.Bytes(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new PickleCall(callee, arguments);
    }

    /** Python 2 hands over what an ordered dictionary holds as a list of pairs. */
    private static PickleEntries dictionary(List<PickleValue> arguments, PickleInput input) throws UserFacingException {
        PickleEntries entries = new PickleEntries();
        if (!arguments.isEmpty() && arguments.getFirst() instanceof PickleItems pairs) {
            for (PickleValue pair : pairs.items()) {
                input.spend(1);
                if (pair instanceof PickleItems both && both.items().size() == 2) {
                    input.spendKey(both.items().getFirst());
                    entries.put(both.items().getFirst(), both.items().getLast());
                }
            }
        }
        return entries;
    }
}
