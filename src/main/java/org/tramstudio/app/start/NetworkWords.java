package org.tramstudio.app.start;

import java.io.IOException;
import java.io.Reader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.tramstudio.nn.zoo.ZooNetwork;

/** What each built-in network is, in a line. */
final class NetworkWords {

    private static final String FILE = "/help/networks.properties";
    private static final Properties TEXTS = load();

    private NetworkWords() {
    }

    static String of(ZooNetwork network) {
        return TEXTS.getProperty(network.id(), "");
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(NetworkWords.class.getResourceAsStream(FILE),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
