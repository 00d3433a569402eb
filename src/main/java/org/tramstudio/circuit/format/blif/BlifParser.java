package org.tramstudio.circuit.format.blif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Splits a BLIF file into models. Comments begin with {@code #}; a line that ends in a backslash goes on in the next. */
final class BlifParser {

    private static final String EXPECTED = "A BLIF file has .model, .inputs, .outputs and .names, each .names followed "
            + "by rows such as \"1-0 1\".";
    private static final Set<String> IGNORED = Set.of(".default_input_arrival", ".default_input_drive", ".attr", ".param",
            ".cname", ".area", ".delay", ".wire_load_slope", ".wire", ".input_arrival", ".output_required",
            ".default_output_required", ".default_output_load", ".input_drive", ".output_load", ".clock", ".blackbox",
            ".default_max_input_load", ".max_input_load", ".no_merge");

    private final SourceFile source;
    private final Map<String, BlifModel> models = new LinkedHashMap<>();
    private BlifModel model;
    private List<String> cover = new ArrayList<>();
    private List<String> cubes = new ArrayList<>();
    private char value;
    private int coverLine;

    private BlifParser(SourceFile source) {
        this.source = source;
    }

    /** The models by name, in the order of the file. */
    static Map<String, BlifModel> parse(SourceFile source) throws UserFacingException {
        BlifParser parser = new BlifParser(source);
        parser.lines();
        parser.endCover();
        if (parser.models.isEmpty()) {
            throw source.problem("has no .model", EXPECTED);
        }
        return parser.models;
    }

    private void lines() throws UserFacingException {
        StringBuilder joined = new StringBuilder();
        int number = 0;
        int first = 1;
        for (String line : (Iterable<String>) source.text().lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String text = comment < 0 ? line : line.substring(0, comment);
            String stripped = text.stripTrailing();
            if (stripped.endsWith("\\")) {
                joined.append(stripped, 0, stripped.length() - 1).append(' ');
            } else {
                String whole = joined.append(text).toString().strip();
                if (!whole.isEmpty()) {
                    line(whole, first);
                }
                joined.setLength(0);
                first = number + 1;
            }
        }
        if (!joined.isEmpty()) {
            throw source.problem(number, "the file ends after a \"\\\", which says that the line goes on", EXPECTED);
        }
    }

    private void line(String text, int line) throws UserFacingException {
        String[] words = text.split("\\s+");
        if (!words[0].startsWith(".")) {
            row(words, text, line);
            return;
        }
        endCover();
        List<String> arguments = Arrays.asList(words).subList(1, words.length);
        if (words[0].equals(".model")) {
            beginModel(arguments.isEmpty() ? source.stem() : String.join(" ", arguments), line);
        } else if (words[0].equals(".end")) {
            model = null;
        } else if (!IGNORED.contains(words[0])) {
            directive(words[0], arguments, line);
        }
    }

    private void beginModel(String name, int line) throws UserFacingException {
        model = new BlifModel(name, line);
        if (models.put(name, model) != null) {
            throw source.problem(line, "there is a second .model " + SourceFile.quoted(name), EXPECTED);
        }
    }

    private void directive(String word, List<String> arguments, int line) throws UserFacingException {
        if (model == null) {
            throw source.problem(line, word + " stands outside of a .model", EXPECTED);
        }
        switch (word) {
            case ".inputs", ".input" -> addPorts(model.inputs, arguments);
            case ".outputs", ".output" -> addPorts(model.outputs, arguments);
            case ".names" -> beginCover(arguments, line);
            case ".subckt", ".gate" -> {
                if (arguments.isEmpty()) {
                    throw source.problem(line, word + " names no model", EXPECTED);
                }
                model.instances.add(new BlifModel.Instance(arguments.getFirst(),
                        List.copyOf(arguments.subList(1, arguments.size())), line));
            }
            case ".conn", ".barbuf" -> {
                if (arguments.size() != 2) {
                    throw source.problem(line, word + " joins " + arguments.size() + " nets; 2 were expected", EXPECTED);
                }
                model.connections.add(new BlifModel.Connection(arguments.get(0), arguments.get(1), line));
            }
            case ".latch", ".mlatch" -> throw source.problem(line, "has a " + word + ", so the circuit is sequential",
                    "A combinational multiplier is expected.");
            default -> throw source.problem(line, SourceFile.quoted(word) + " is not known", EXPECTED);
        }
    }

    private void addPorts(List<String> ports, List<String> names) {
        ports.addAll(names);
        model.ports.addAll(names);
    }

    private void beginCover(List<String> nets, int line) throws UserFacingException {
        if (nets.isEmpty()) {
            throw source.problem(line, ".names has no output", EXPECTED);
        }
        cover = List.copyOf(nets);
        coverLine = line;
    }

    private void row(String[] words, String text, int line) throws UserFacingException {
        int inputs = cover.size() - 1;
        boolean complete = inputs == 0 ? words.length == 1 : words.length == 2;
        String output = words[words.length - 1];
        if (inputs < 0 || !complete || !output.equals("0") && !output.equals("1")) {
            throw source.problem(line, SourceFile.quoted(text) + " is no row of a .names", EXPECTED);
        }
        String cube = inputs == 0 ? "" : words[0];
        if (cube.length() != inputs || !cube.chars().allMatch(each -> each == '0' || each == '1' || each == '-')) {
            throw source.problem(line, SourceFile.quoted(text) + " does not fit the .names of line " + coverLine
                    + ", which has " + inputs + " inputs", EXPECTED);
        }
        if (!cubes.isEmpty() && value != output.charAt(0)) {
            throw source.problem(line, "the rows of the .names of line " + coverLine + " end in 0 and in 1",
                    "All rows of a .names must end in the same value.");
        }
        value = output.charAt(0);
        cubes.add(cube);
    }

    private void endCover() {
        if (!cover.isEmpty()) {
            model.names.add(new BlifModel.Names(cover, List.copyOf(cubes), cubes.isEmpty() || value == '1', coverLine));
            cover = List.of();
            cubes = new ArrayList<>();
        }
    }
}
