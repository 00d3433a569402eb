package org.tramstudio.power.liberty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.task.UserFacingException;

/** A group of a Liberty file, NAME (ARGUMENTS) { ... }, with its attributes and the groups in it. */
final class LibertyGroup {

    private final String name;
    private final List<String> arguments;
    private final int line;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final List<LibertyGroup> groups = new ArrayList<>();

    LibertyGroup(String name, List<String> arguments, int line) {
        this.name = name;
        this.arguments = arguments;
        this.line = line;
    }

    /**
     * An attribute, NAME : VALUE or NAME (VALUE, VALUE, ...).
     *
     * @param values one for the first form
     * @param line where it stands
     */
    record Attribute(List<String> values, int line) {
        String text() {
            return String.join(" ", values);
        }
    }

    String name() {
        return name;
    }

    List<String> arguments() {
        return arguments;
    }

    int line() {
        return line;
    }

    /** The first argument; empty text where there is none. */
    String title() {
        return arguments.isEmpty() ? "" : arguments.getFirst();
    }

    void put(String attribute, Attribute value) {
        attributes.put(attribute, value);
    }

    void add(LibertyGroup group) {
        groups.add(group);
    }

    Optional<Attribute> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** An attribute's text, or empty text. */
    String text(String attribute) {
        return attribute(attribute).map(Attribute::text).orElse("").strip();
    }

    boolean isTrue(String attribute) {
        return text(attribute).equalsIgnoreCase("true");
    }

    OptionalDouble number(String attribute, LibertySource source) throws UserFacingException {
        Optional<Attribute> found = attribute(attribute);
        return found.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(source.number(found.get().text(), found.get().line(), attribute));
    }

    List<LibertyGroup> groups(String kind) {
        return groups.stream().filter(group -> group.name.equals(kind)).toList();
    }
}
