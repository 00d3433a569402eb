package org.tramstudio.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param out takes results
 * @param err takes progress and messages
 * @param live whether a person watches {@code err} on a terminal, so that a line can be written over
 */
public record Console(PrintStream out, PrintStream err, boolean live) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** An empty JSON object to fill and print. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Prints a JSON result. */
    void print(JsonNode json) {
        try {
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", impossible);
        }
    }

    /** Prints a message, as JSON on {@link #out} where the caller reads JSON. */
    void error(String message, boolean json) {
        if (json) {
            print(object().put("error", message));
        } else {
            err.println(message);
        }
    }
}
