package org.tramstudio.cli;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;
import org.tramstudio.training.SettingGroup;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** One option for each {@link Setting}, made of its declaration; what is given replaces the project's settings. */
final class SettingOptions {

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    /** Adds the options to a command. */
    CommandLine addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (SettingGroup group : SettingGroup.values()) {
            ArgGroupSpec.Builder options = ArgGroupSpec.builder().validate(false)
                    .heading("%n" + group.title() + ", in place of the project's:%n");
            Stream.of(Setting.values()).filter(setting -> setting.group() == group)
                    .forEach(setting -> options.addArg(option(spec, setting)));
            spec.addArgGroup(options.build());
        }
        return command;
    }

    private OptionSpec option(CommandSpec spec, Setting setting) {
        return OptionSpec.builder("--" + setting.option())
                .type(String.class).arity("1").paramLabel(label(setting))
                .description(setting.help().replace("%", "%%"), "Expected: " + setting.expected() + ".")
                .setter(setter(spec, setting)).build();
    }

    /** The given settings over those of a project. */
    StudySettings over(StudySettings settings, CommandSpec spec) {
        try {
            return settings.with(given);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }

    /** What was given. */
    Map<Setting, String> given() {
        return Collections.unmodifiableMap(given);
    }

    private ISetter setter(CommandSpec spec, Setting setting) {
        return new ISetter() {
            @Override
            @SuppressWarnings("unchecked") // the interface asks for the former value of whatever type the option has
            public <T> T set(T value) {
                if (value == null) {
                    return (T) given.remove(setting);
                }
                try {
                    setting.check(value.toString());
                } catch (IllegalArgumentException refusal) {
                    throw new ParameterException(spec.commandLine(),
                            "--" + setting.option() + " is " + value + "; it must be " + setting.expected(), refusal);
                }
                return (T) given.put(setting, value.toString());
            }
        };
    }

    private static String label(Setting setting) {
        return switch (setting.kind()) {
            case WHOLE -> "N";
            case DECIMAL -> "X";
            case DECIMALS -> "X,X,..";
            case WHOLES -> "N,N,..";
            case NAMES -> "NAME,NAME,..";
            case LAYERS -> "LAYERS";
            case SWITCH -> "true|false";
            case CHOICE -> String.join("|", setting.choices());
        };
    }
}
