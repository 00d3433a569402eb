package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.task.UserFacingException;

/**
 * Reads pickles of the protocols 0 to 5 (Python's pickletools describe them) as plain data. What a file would have Python
 * import and call becomes {@link PickleValue.Named} and {@link PickleCall}: names, never executed. Plain containers
 * ({@code OrderedDict}, {@code set} and their like) become what they hold.
 */
public final class PickleReader {

    private final PickleInput input;
    private final PickleStack stack;
    private final Map<Long, PickleValue> memo = new HashMap<>();
    private final List<PickleValue.Named> names = new ArrayList<>();
    private final List<PickleValue.External> externals = new ArrayList<>();

    private PickleReader(PickleInput input) {
        this.input = input;
        this.stack = new PickleStack(input);
    }

    /**
     * A value and where its pickle ends.
     *
     * @param value what was read
     * @param names every class and function that the pickle names, in the order of the file
     * @param externals everything that the pickle refers to outside of it, in the order of the file
     * @param end offset behind the pickle
     */
    public record Read(PickleValue value, List<PickleValue.Named> names, List<PickleValue.External> externals, long end) {
        /** Copies the lists. */
        public Read {
            names = List.copyOf(names);
            externals = List.copyOf(externals);
        }
    }

    /**
     * Reads one pickle.
     *
     * @param file its name for messages
     * @param content bytes that hold the pickle; values of bytes stay within this memory
     * @param position offset of the pickle's first byte
     * @throws UserFacingException if it is damaged or larger than any file of data or weights needs to be
     */
    public static Read read(String file, MemorySegment content, long position) throws UserFacingException {
        PickleInput input = new PickleInput(file, content, position);
        PickleReader reader = new PickleReader(input);
        PickleValue value = reader.run();
        return new Read(value, reader.names, reader.externals, input.position());
    }

    private PickleValue run() throws UserFacingException {
        while (true) {
            input.spend(1);
            int opcode = input.unsignedByte();
            if (opcode == '.') {
                return stack.pop();
            }
            Optional<PickleValue> atom = PickleAtoms.read(opcode, input);
            if (atom.isPresent()) {
                stack.push(atom.get());
            } else if (!memorise(opcode) && !collect(opcode)) {
                call(opcode);
            }
        }
    }

    /** The opcodes about the memo, the stack and the frame of the file. */
    private boolean memorise(int opcode) throws UserFacingException {
        switch (opcode) {
            case 0x80 -> requireProtocol(input.unsignedByte());
            case 0x95 -> input.signedLong();
            case 'p' -> memo.put(number(input.line()), stack.top());
            case 'q' -> memo.put((long) input.unsignedByte(), stack.top());
            case 'r' -> memo.put(input.unsignedInt(), stack.top());
            case 0x94 -> memo.put((long) memo.size(), stack.top());
            case 'g' -> stack.push(remembered(number(input.line())));
            case 'h' -> stack.push(remembered(input.unsignedByte()));
            case 'j' -> stack.push(remembered(input.unsignedInt()));
            case '(' -> stack.mark();
            case '0' -> stack.drop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.top());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The opcodes that make and fill lists, tuples, sets and dictionaries. */
    private boolean collect(int opcode) throws UserFacingException {
        switch (opcode) {
            case ']', ')', 0x8f -> stack.push(new PickleItems(List.of()));
            case 't', 'l', 0x91 -> stack.push(new PickleItems(stack.popToMark()));
            case 0x85, 0x86, 0x87 -> stack.push(new PickleItems(stack.pop(opcode - 0x84)));
            case '}' -> stack.push(new PickleEntries());
            case 'd' -> {
                List<PickleValue> pairs = stack.popToMark();
                stack.push(new PickleEntries());
                putAll(pairs);
            }
            case 'a' -> append(stack.pop(1));
            case 'e', 0x90 -> append(stack.popToMark());
            case 's' -> putAll(stack.pop(2));
            case 'u' -> putAll(stack.popToMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The opcodes by which Python would import and call. */
    private void call(int opcode) throws UserFacingException {
        switch (opcode) {
            case 'c' -> stack.push(named(input.line(), input.line()));
            case 0x93 -> {
                List<PickleValue> name = stack.pop(2);
                stack.push(named(textOf(name.getFirst()), textOf(name.getLast())));
            }
            case 'R', 0x81 -> {
                List<PickleValue> parts = stack.pop(2);
                stack.push(PickleContainers.made(parts.getFirst(), itemsOf(parts.getLast()), input));
            }
            case 0x92 -> {
                List<PickleValue> parts = stack.pop(3);
                stack.push(PickleContainers.made(parts.getFirst(), itemsOf(parts.get(1)), input));
            }
            case 'o' -> {
                List<PickleValue> parts = stack.popToMark();
                if (parts.isEmpty()) {
                    throw input.wrong("an object without a class");
                }
                stack.push(PickleContainers.made(parts.getFirst(),
                        new PickleItems(parts.subList(1, parts.size())), input));
            }
            case 'i' -> stack.push(PickleContainers.made(named(input.line(), input.line()),
                    new PickleItems(stack.popToMark()), input));
            case 'b' -> build(stack.pop());
            case 'P' -> stack.push(external(new PickleValue.Text(input.line())));
            case 'Q' -> stack.push(external(stack.pop()));
            default -> throw input.wrong(String.format(Locale.ROOT, "the operation 0x%02x is not known or not read", opcode));
        }
    }

    private PickleValue.Named named(String module, String name) {
        PickleValue.Named named = new PickleValue.Named(module, name);
        names.add(named);
        return named;
    }

    private PickleValue.External external(PickleValue id) {
        PickleValue.External external = new PickleValue.External(id);
        externals.add(external);
        return external;
    }

    private void build(PickleValue state) throws UserFacingException {
        switch (stack.top()) {
            case PickleCall call -> call.build(state);
            // a dictionary or list may have attributes beside what it holds, for example the versions of a state dict
            case PickleEntries _, PickleItems _ -> { }
            default -> throw input.wrong("a state is given to a value that can have none");
        }
    }

    private void append(List<PickleValue> values) throws UserFacingException {
        PickleItems target = switch (stack.top()) {
            case PickleItems items -> items;
            case PickleCall call -> call.items();
            default -> throw input.wrong("items are put into a value that is no list");
        };
        values.forEach(target::add);
    }

    private void putAll(List<PickleValue> pairs) throws UserFacingException {
        PickleEntries target = switch (stack.top()) {
            case PickleEntries entries -> entries;
            case PickleCall call -> call.entries();
            default -> throw input.wrong("entries are put into a value that is no dictionary");
        };
        if (pairs.size() % 2 != 0) {
            throw input.wrong("a key without a value");
        }
        for (int k = 0; k < pairs.size(); k += 2) {
            input.spendKey(pairs.get(k));
            target.put(pairs.get(k), pairs.get(k + 1));
        }
    }

    private PickleValue remembered(long index) throws UserFacingException {
        PickleValue value = memo.get(index);
        if (value == null) {
            throw input.wrong("value " + index + " of the memo is used before it is there");
        }
        return value;
    }

    private PickleItems itemsOf(PickleValue arguments) throws UserFacingException {
        if (arguments instanceof PickleItems items) {
            return items;
        }
        throw input.wrong("arguments that are no tuple");
    }

    private String textOf(PickleValue value) throws UserFacingException {
        return value.text().orElseThrow(() -> input.wrong("a name that is no text"));
    }

    private long number(String line) throws UserFacingException {
        return PickleAtoms.whole(line, input).map(BigInteger::longValue)
                .orElseThrow(() -> input.wrong("a place of the memo that is no number"));
    }

    private void requireProtocol(int protocol) throws UserFacingException {
        if (protocol > 5) {
            throw input.wrong("protocol " + protocol + "; 0 to 5 are known");
        }
    }
}
