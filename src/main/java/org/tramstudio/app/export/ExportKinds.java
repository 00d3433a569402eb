package org.tramstudio.app.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.project.bundle.BundleContents;

/** Which kinds of files are wanted, and which there can be. FX thread only. */
final class ExportKinds {

    private static final String NETWORK = "network";
    private static final String ZIP = "zip";

    private final Map<CircuitFormat, BooleanProperty> formats = new EnumMap<>(CircuitFormat.class);
    private final Map<CircuitFormat, ReadOnlyObjectWrapper<Optional<String>>> obstacles = new EnumMap<>(CircuitFormat.class);
    private final BooleanProperty network = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<String>> networkObstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty zip = new SimpleBooleanProperty();

    /** Everything is wanted, in a folder. */
    ExportKinds() {
        for (CircuitFormat format : CircuitFormat.values()) {
            formats.put(format, new SimpleBooleanProperty(true));
            obstacles.put(format, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
    }

    /** Calls {@code action} whenever something else is wanted. */
    void whenChanged(Runnable action) {
        formats.values().forEach(wanted -> wanted.subscribe((before, after) -> action.run()));
        network.subscribe((before, after) -> action.run());
        zip.subscribe((before, after) -> action.run());
    }

    BooleanProperty wanted(CircuitFormat format) {
        return formats.get(format);
    }

    ReadOnlyObjectProperty<Optional<String>> obstacle(CircuitFormat format) {
        return obstacles.get(format).getReadOnlyProperty();
    }

    BooleanProperty networkWanted() {
        return network;
    }

    ReadOnlyObjectProperty<Optional<String>> networkObstacle() {
        return networkObstacle.getReadOnlyProperty();
    }

    BooleanProperty zip() {
        return zip;
    }

    /** Says what there cannot be of a multiplier; of designs it shows when they are read. */
    void offer(Optional<ExportSource> alone, Optional<String> withoutNetwork) {
        obstacles.forEach((format, reason) -> reason.set(alone.flatMap(source -> source.obstacle(format))));
        networkObstacle.set(withoutNetwork);
    }

    /** What is wanted and can be; empty if that is nothing. */
    Optional<BundleContents> contents() {
        Set<CircuitFormat> chosen = formats.keySet().stream()
                .filter(format -> formats.get(format).get() && obstacles.get(format).get().isEmpty())
                .collect(Collectors.toSet());
        boolean withNetwork = network.get() && networkObstacle.get().isEmpty();
        return chosen.isEmpty() && !withNetwork ? Optional.empty()
                : Optional.of(new BundleContents(chosen, withNetwork, false));
    }

    /** What is wanted, by name, to be remembered. */
    List<String> names() {
        List<String> names = new ArrayList<>(formats.keySet().stream().filter(format -> formats.get(format).get())
                .map(CircuitFormat::id).toList());
        if (network.get()) {
            names.add(NETWORK);
        }
        if (zip.get()) {
            names.add(ZIP);
        }
        return List.copyOf(names);
    }

    /** Wants what was remembered. */
    void restore(List<String> names) {
        formats.forEach((format, wanted) -> wanted.set(names.contains(format.id())));
        network.set(names.contains(NETWORK));
        zip.set(names.contains(ZIP));
    }
}
