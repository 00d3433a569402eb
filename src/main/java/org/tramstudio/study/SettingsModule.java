package org.tramstudio.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** How settings, Θ and training events look in JSON; the keys of the settings come from {@link Setting}. */
final class SettingsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SettingsModule() {
        Set<Setting> all = EnumSet.allOf(Setting.class);
        Set<Setting> plan = Setting.ofAPlan();
        addDeserializer(StudySettings.class, new Reader<>(all, StudySettings::of));
        addSerializer(StudySettings.class, new Writer<>(StudySettings::values, Setting::isImplied));
        addDeserializer(StudyRecipe.Complete.class,
                new Reader<>(all, values -> new StudyRecipe.Complete(StudySettings.of(values))));
        addSerializer(StudyRecipe.Complete.class, new Writer<>(recipe -> recipe.settings().values(), (setting, value) -> false));
        addDeserializer(TrainingPlan.class, new Reader<>(plan, TrainingPlan::of));
        addSerializer(TrainingPlan.class, new Writer<>(TrainingPlan::values, Setting::isImplied));
        setMixInAnnotation(StructureParameters.class, ThetaAsArray.class);
        setMixInAnnotation(TrainingEvent.class, EventWithKind.class);
        setMixInAnnotation(MultiplierSource.class, SourceWithKind.class);
    }

    private abstract static class ThetaAsArray {
        @JsonCreator
        ThetaAsArray(List<Double> theta) {
        }

        @JsonValue
        abstract List<Double> theta();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TrainingEvent.Step.class, name = "step"),
        @JsonSubTypes.Type(value = TrainingEvent.Epoch.class, name = "epoch")})
    private interface EventWithKind {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MultiplierSource.Accurate.class, name = "accurate"),
        @JsonSubTypes.Type(value = MultiplierSource.CoTrained.class, name = "co-trained"),
        @JsonSubTypes.Type(value = MultiplierSource.Truncated.class, name = "truncated"),
        @JsonSubTypes.Type(value = MultiplierSource.Direct.class, name = "direct"),
        @JsonSubTypes.Type(value = MultiplierSource.Given.class, name = "library")})
    private interface SourceWithKind {
    }

    /** Reads an object whose keys are settings. */
    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Set<Setting> known;
        private final Function<Map<Setting, String>, T> make;

        Reader(Set<Setting> known, Function<Map<Setting, String>, T> make) {
            this.known = known;
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Map<Setting, String> values = new EnumMap<>(Setting.class);
            if (!parser.isExpectedStartObjectToken()) {
                throw JsonMappingException.from(parser, "expected an object of settings");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                Setting setting = Setting.byKey(key).filter(known::contains).orElseThrow(() -> unknown(parser, key));
                parser.nextToken();
                String text = text(parser);
                checked(parser, () -> check(setting, text));
                values.put(setting, text);
            }
            return checked(parser, () -> make.apply(values));
        }

        private static String check(Setting setting, String text) {
            if (setting != Setting.LAMBDAS || !text.isBlank()) {
                setting.check(text);
            }
            return text;
        }

        /** Refusals become JSON errors, which know the line where the parser stands. */
        private static <R> R checked(JsonParser parser, Supplier<R> check) throws JsonMappingException {
            try {
                return check.get();
            } catch (IllegalArgumentException refusal) {
                throw JsonMappingException.from(parser, refusal.getMessage());
            }
        }

        private UnrecognizedPropertyException unknown(JsonParser parser, String key) {
            return UnrecognizedPropertyException.from(parser, Setting.class, key,
                    List.copyOf(known.stream().map(Setting::key).toList()));
        }

        private static String text(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return parser.getText();
            }
            StringBuilder list = new StringBuilder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.append(list.isEmpty() ? "" : ", ").append(parser.getText());
            }
            return list.toString();
        }
    }

    /** Writes an object whose keys are settings, each in the form of its kind, but for those that are left out. */
    private static final class Writer<T> extends JsonSerializer<T> {
        private final Function<T, Map<Setting, String>> values;
        private final BiPredicate<Setting, String> isLeftOut;

        Writer(Function<T, Map<Setting, String>> values, BiPredicate<Setting, String> isLeftOut) {
            this.values = values;
            this.isLeftOut = isLeftOut;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Map.Entry<Setting, String> entry : values.apply(value).entrySet()) {
                if (!isLeftOut.test(entry.getKey(), entry.getValue())) {
                    json.writeFieldName(entry.getKey().key());
                    write(json, entry.getKey(), entry.getValue());
                }
            }
            json.writeEndObject();
        }

        private static void write(JsonGenerator json, Setting setting, String text) throws IOException {
            switch (setting.kind()) {
                case WHOLE -> json.writeNumber(setting.whole(text));
                case DECIMAL -> json.writeNumber(setting.decimal(text));
                case SWITCH -> json.writeBoolean(setting.on(text));
                case CHOICE, LAYERS -> json.writeString(text);
                case WHOLES -> {
                    int[] numbers = setting.wholes(text).stream().mapToInt(Integer::intValue).toArray();
                    json.writeArray(numbers, 0, numbers.length);
                }
                case NAMES -> {
                    String[] names = setting.names(text).toArray(String[]::new);
                    json.writeArray(names, 0, names.length);
                }
                case DECIMALS -> {
                    double[] numbers = text.isBlank() ? new double[0]
                            : Arrays.stream(text.split(",")).mapToDouble(setting::decimal).toArray();
                    json.writeArray(numbers, 0, numbers.length);
                }
            }
        }
    }
}
