package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.tramstudio.files.ShellWord;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;
import org.tramstudio.training.SettingGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells every setting of a study, and keeps a study's settings in a file. */
@Command(name = "recipe", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Lists every setting of a study: its value, what would fit, its default and what it does.",
            "With --out, writes the values to a file that run --recipe repeats the study from."})
final class RecipeCommand implements Callable<Integer> {

    private static final String INDENT = "      ";
    private static final Pattern DECIMAL = Pattern.compile("(?<![^ ,])\\d+\\.\\d+(E-?\\d+)?(?![^ ,])");

    private final Console console;
    private final SettingOptions options;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PROJECT", arity = "0..1",
            description = "Folder of the project whose study it is (default: a study of nothing but defaults).")
    private Optional<Path> projectFolder;
    @Option(names = "--out", paramLabel = "FILE", description = "File to write the recipe to, usually NAME"
            + StudyRecipe.ENDING + ".")
    private Optional<Path> out;
    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;
    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    RecipeCommand(Console console, SettingOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        StudySettings project = projectFolder.isPresent() ? ProjectFolder.read(projectFolder.get()).study()
                : StudySettings.standard();
        StudySettings settings = options.over(project, spec);
        if (out.isPresent()) {
            write(out.get(), settings);
        }
        if (json) {
            console.print(json(settings.values()));
        } else if (out.isEmpty()) {
            print(settings.values());
        }
        return 0;
    }

    private void write(Path file, StudySettings settings) throws IOException {
        OutputFile.requireFree(file, "--out", force);
        StudyRecipe.write(file, settings);
        if (!json) {
            String project = projectFolder.map(folder -> ShellWord.quoted(folder.toString())).orElse("PROJECT");
            console.out().println("Wrote " + file + ". Repeat it with\n\n    tram-studio run " + project + " --recipe "
                    + ShellWord.quoted(file.toString()));
        }
    }

    private void print(Map<Setting, String> values) {
        for (SettingGroup group : SettingGroup.values()) {
            console.out().println(group.title());
            for (Setting setting : Setting.values()) {
                if (setting.group() == group) {
                    print(setting, values.get(setting));
                }
            }
            console.out().println();
        }
    }

    private void print(Setting setting, String value) {
        String chosen = "  " + setting.key() + " = " + shown(value);
        String standard = value.equals(setting.standard()) ? "" : "(default: " + shown(setting.standard()) + ")";
        boolean inOneLine = chosen.length() + 3 + standard.length() <= Paragraph.WIDTH;
        console.out().println((chosen + (inOneLine ? "   " : "\n" + INDENT) + standard).stripTrailing());
        console.out().println(Paragraph.indented(INDENT, "--" + setting.option() + ": " + setting.expected() + "."));
        console.out().println(Paragraph.indented(INDENT, setting.help()));
    }

    /** Numbers as one writes them, whatever they were read from. */
    private static String shown(String value) {
        return value.isEmpty() ? "none" : DECIMAL.matcher(value)
                .replaceAll(number -> new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
    }

    private static ObjectNode json(Map<Setting, String> values) {
        ObjectNode result = Console.object();
        ArrayNode settings = result.putArray("settings");
        for (Setting setting : Setting.values()) {
            ObjectNode each = settings.addObject();
            each.put("key", setting.key());
            each.put("option", "--" + setting.option());
            each.put("group", setting.group().title());
            each.put("title", setting.title());
            each.put("value", values.get(setting));
            each.put("default", setting.standard());
            each.put("expected", setting.expected());
            each.put("help", setting.help());
        }
        return result;
    }
}
