package org.tramstudio.study;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;

/**
 * A JSON file of this program: records in and out, with messages that name file, line and column. Keys that the program
 * does not know, or that stand twice, are refused, so that a typing error is not taken for a default.
 *
 * @param <T> the record that the file holds; its first component is the {@code schemaVersion}
 */
public final class JsonDocument<T> {

    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final Class<T> type;
    private final int schemaVersion;
    private final JsonMapper mapper;

    /**
     * Reads and writes one kind of file.
     *
     * @param type the record that the file holds
     * @param schemaVersion the newest version that this program reads
     */
    public JsonDocument(Class<T> type, int schemaVersion) {
        this.type = type;
        this.schemaVersion = schemaVersion;
        this.mapper = newMapper();
    }

    /** A mapper for the records of this program: fields alone count, exact doubles, no unknown keys. */
    static JsonMapper newMapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new SettingsModule())
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException if it is missing, cannot be read, is no JSON, is of a newer version, or holds what
     *                             does not fit; the message names file, line and column
     */
    public T read(Path file) throws IOException {
        String text = text(file);
        try {
            checkVersion(file, mapper.readTree(text));
            return mapper.readerFor(type).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).readValue(text);
        } catch (JsonProcessingException failure) {
            throw refusal(file, failure);
        }
    }

    /** Writes a file atomically. */
    public void write(Path file, T content) throws IOException {
        AtomicFile.write(file, text(content));
    }

    /** What {@link #write} writes. */
    public String text(T content) {
        try {
            return mapper.writer(LAYOUT).writeValueAsString(content) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records can always be written", impossible);
        }
    }

    private static String text(Path file) throws UserFacingException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path.", missing);
        } catch (AccessDeniedException denied) {
            throw new UserFacingException(file + ": you may not read this file.",
                    "Give yourself read permission for it.", denied);
        } catch (IOException unreadable) {
            throw new UserFacingException(file + ": cannot be read (" + unreadable.getMessage() + ").",
                    "It must be a text file in UTF-8; restore it from a copy.", unreadable);
        }
    }

    private void checkVersion(Path file, JsonNode root) throws UserFacingException {
        JsonNode version = root.path("schemaVersion");
        if (!root.isObject() || !version.isInt() || version.intValue() < 1) {
            throw new UserFacingException(file + ": has no \"schemaVersion\".",
                    "Such a file begins with { \"schemaVersion\": " + schemaVersion
                            + ", ...; check that it is the right file.");
        }
        if (version.intValue() > schemaVersion) {
            throw new UserFacingException(file + ": was made by a newer version of TRAM Studio; it needs schema "
                    + version.intValue() + ", and this program reads up to " + schemaVersion + ".",
                    "Update TRAM Studio.");
        }
    }

    private static UserFacingException refusal(Path file, JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        String where = place == null || place.getLineNr() < 1 ? file + ": "
                : file + ", line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining(", "));
            return new UserFacingException(where + "the key \"" + unknown.getPropertyName() + "\" is unknown.",
                    "Correct or remove it; known here are " + known + ".", failure);
        }
        if (failure instanceof JsonMappingException mapping) {
            return new UserFacingException(where + key(mapping) + reason(mapping), "Correct the value.", failure);
        }
        return new UserFacingException(where + "this is not JSON: " + failure.getOriginalMessage() + ".",
                "Correct the file, or restore it from a copy.", failure);
    }

    private static String key(JsonMappingException failure) {
        return failure.getPath().stream().filter(step -> step.getFieldName() != null)
                .map(step -> step.getFieldName()).collect(Collectors.joining(".", "", ": "));
    }

    private static String reason(JsonMappingException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        if (message == null) {
            return "a value is missing.";
        }
        return message.endsWith(".") ? message : message + ".";
    }
}
