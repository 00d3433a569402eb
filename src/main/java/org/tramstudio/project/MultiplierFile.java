package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.SignalNames;
import org.tramstudio.study.JsonDocument;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/** Reads and writes the file of a multiplier: a small JSON file that names tied signals as exported circuits do. */
public final class MultiplierFile {

    /** How such files are called. */
    public static final String ENDING = ".multiplier.json";
    /** The newest form of the file. */
    static final int SCHEMA_VERSION = 1;

    private static final String FORMAT = "tram-studio-multiplier";
    private static final int HEAD = 400;
    private static final JsonDocument<Content> DOCUMENT = new JsonDocument<>(Content.class, SCHEMA_VERSION);

    private final Path file;
    private final Content content;

    private MultiplierFile(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Content(@JsonProperty(required = true) int schemaVersion,
                           @JsonProperty(required = true) String format,
                           @JsonProperty(required = true) String architecture,
                           @JsonProperty(required = true) JsonNode bits,
                           @JsonProperty(required = true) boolean signed,
                           @JsonProperty(required = true) String method,
                           @JsonProperty(required = true) StructureParameters theta,
                           Optional<Map<String, JsonNode>> ties) {
    }

    /** Whether a file is one of these, by its name or, of another {@code .json} file, by how it begins; reads the disk. */
    public static boolean isOne(Path path) throws IOException {
        if (hasEnding(path)) {
            return true;
        }
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".json") || !Files.isRegularFile(path)) {
            return false;
        }
        char[] head = new char[HEAD];
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            int read = reader.read(head);
            return read > 0 && new String(head, 0, read).contains('"' + FORMAT + '"');
        }
    }

    /** Whether a file is named like one of these. */
    public static boolean hasEnding(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Writes a multiplier in one atomic step.
     *
     * @throws UserFacingException if the file cannot be written, saying why
     */
    public static void write(Path file, SavedMultiplier multiplier) throws IOException {
        DOCUMENT.write(file, new Content(SCHEMA_VERSION, FORMAT, multiplier.architecture().id(),
                IntNode.valueOf(multiplier.width()), false, multiplier.method().id(), multiplier.theta(),
                multiplier.ties().map(ties -> named(multiplier, ties))));
    }

    private static Map<String, JsonNode> named(SavedMultiplier multiplier, SignalTies ties) {
        SignalNames names = new SignalNames(MultiplierGenerator.generate(multiplier.architecture(), multiplier.width()));
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        ties.values().forEach((signal, value) -> byName.put(names.of(signal), IntNode.valueOf(value.ordinal())));
        return byName;
    }

    /**
     * Reads a multiplier.
     *
     * @throws UserFacingException if it is missing, broken, of a newer version, or says what does not fit; the message names
     *                             file, place and expectation, and says what to do
     */
    public static SavedMultiplier read(Path file) throws IOException {
        return new MultiplierFile(file, DOCUMENT.read(file)).read();
    }

    private SavedMultiplier read() throws IOException {
        if (!FORMAT.equals(content.format())) {
            throw refusal("format", content.format(), "\"" + FORMAT + "\" is expected",
                    "Check that it is the right file; circuits in other forms are opened in the Multiplier view.");
        }
        MultiplierArchitecture architecture = choice("architecture", content.architecture(),
                MultiplierArchitecture.forUnsigned(), MultiplierArchitecture::id);
        MappingMethod method = choice("method", content.method(),
                Arrays.stream(MappingMethod.values()).filter(each -> each != MappingMethod.DIRECT).toList(),
                MappingMethod::id);
        if (content.signed()) {
            throw refusal("signed", "true", "trees are edited for unsigned operands only, so false is expected",
                    "Correct the value.");
        }
        int width = width();
        if (method.obstacle(width).isPresent()) {
            throw refusal("bits", Integer.toString(width), method.obstacle(width).get(), "Correct the value, or choose the "
                    + "method " + MappingMethod.GREEDY.id() + ".");
        }
        if (content.theta() == null) {
            throw refusal("theta", "null", "a list of numbers from 0 to 1 is expected", "Correct the list.");
        }
        if (content.theta().columns() < 1 || content.theta().columns() > 2 * width - 1) {
            throw refusal("theta", content.theta().columns() + " values", "a multiplier of " + width
                    + " bits has 1 to " + (2 * width - 1) + " structure parameters", "Correct the list.");
        }
        return new SavedMultiplier(architecture, width, method, content.theta(), content.ties().isEmpty()
                ? Optional.empty() : Optional.of(ties(content.ties().get(), architecture, width)));
    }

    private int width() throws IOException {
        JsonNode bits = content.bits();
        if (!bits.isInt() || bits.intValue() < OperandFormat.MIN_WIDTH || bits.intValue() > GreedyMapper.MAX_WIDTH) {
            throw refusal("bits", bits.toString(), "a whole number from " + OperandFormat.MIN_WIDTH + " to "
                    + GreedyMapper.MAX_WIDTH + " is expected", "Correct the value.");
        }
        return bits.intValue();
    }

    private <T> T choice(String key, String id, List<T> known, Function<T, String> idOf) throws IOException {
        Optional<T> found = known.stream().filter(each -> idOf.apply(each).equals(id)).findFirst();
        if (found.isEmpty()) {
            throw refusal(key, id, "one of " + known.stream().map(idOf).collect(Collectors.joining(", ")) + " is expected",
                    "Correct the value.");
        }
        return found.get();
    }

    private SignalTies ties(Map<String, JsonNode> named, MultiplierArchitecture architecture, int width)
            throws IOException {
        Netlist accurate = MultiplierGenerator.generate(architecture, width);
        SignalNames names = new SignalNames(accurate);
        Map<Signal.CellOutput, Signal.Constant> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> tie : named.entrySet()) {
            Optional<Signal.CellOutput> signal = names.find(tie.getKey());
            if (signal.isEmpty()) {
                throw refusal(tie.getKey(), tie.getKey(), "the " + width + "-bit " + architecture.title()
                        + " has no signal of that name; names are like pp_0_0, sum_c5_s2_r0 and carry_c5_s2_r0",
                        "Correct or remove the line; architecture and bits must be those that the signals are of.");
            }
            if (!tie.getValue().isInt() || tie.getValue().intValue() >> 1 != 0) {
                throw refusal(tie.getKey(), tie.getValue().toString(), "a signal is tied to 0 or to 1",
                        "Correct the value.");
            }
            values.put(signal.get(), Signal.Constant.values()[tie.getValue().intValue()]);
        }
        return new SignalTies(values);
    }

    private UserFacingException refusal(String key, String found, String expected, String remedy) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int line = 1;
        while (line < lines.size() && !lines.get(line - 1).contains('"' + key + '"')) {
            line++;
        }
        return new UserFacingException(file + ", line " + line + ": " + key + ": found " + found + "; " + expected + ".",
                remedy);
    }
}
