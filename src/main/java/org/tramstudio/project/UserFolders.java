package org.tramstudio.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's files of the program go, after the customs of the operating system.
 *
 * @param configuration what the user has chosen, such as recent projects
 * @param state what may be deleted without loss, such as the log
 */
public record UserFolders(Path configuration, Path state) {

    private static final String NAME = "tram-studio";

    /** Those of the user who runs this process. */
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static UserFolders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            Path roaming = home.resolve("AppData").resolve("Roaming");
            Path local = home.resolve("AppData").resolve("Local");
            return new UserFolders(named(environment, "APPDATA").orElse(roaming).resolve("TRAM Studio"),
                    named(environment, "LOCALAPPDATA").orElse(local).resolve("TRAM Studio"));
        }
        if (name.contains("mac") || name.contains("darwin")) {
            Path library = home.resolve("Library");
            return new UserFolders(library.resolve("Application Support").resolve("TRAM Studio"),
                    library.resolve("Logs").resolve("TRAM Studio"));
        }
        return new UserFolders(
                named(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME),
                named(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state")).resolve(NAME));
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of)
                .filter(Path::isAbsolute);
    }
}
