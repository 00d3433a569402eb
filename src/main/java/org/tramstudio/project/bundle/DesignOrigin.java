package org.tramstudio.project.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tramstudio.files.Sha256;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.project.bundle.Provenance.Accuracy;
import org.tramstudio.project.bundle.Provenance.Figure;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignResult;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.Setting;

/** How a design came about, for the provenance of its files. */
final class DesignOrigin {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DesignOrigin() {
    }

    static Provenance.Design of(BundledDesign design) throws IOException {
        DesignPoint point = design.point();
        Optional<Provenance.Inputs> inputs = design.inputs().isPresent() ? Optional.of(inputs(design.inputs().get()))
                : Optional.empty();
        return new Provenance.Design(point.id(), point.title(), design.project().title(), point.source(), point.plan().seed(),
                point.seconds(), settings(point), inputs,
                new TreeMap<>(DesignResult.of(new DesignStore(design.project().designs()), point.id()).files()), power(point),
                accuracies(point, testImages(design)));
    }

    /** Every setting, those at their defaults too, in the form of its kind. */
    private static Map<String, JsonNode> settings(DesignPoint point) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        point.plan().values().forEach((setting, text) -> settings.put(setting.key(), node(setting, text)));
        return settings;
    }

    private static JsonNode node(Setting setting, String text) {
        return switch (setting.kind()) {
            case WHOLE, DECIMAL, SWITCH -> parsed(text);
            case CHOICE, LAYERS, DECIMALS, WHOLES, NAMES -> TextNode.valueOf(text);
        };
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and switches are written as in JSON: " + text, impossible);
        }
    }

    private static Provenance.Inputs inputs(ProjectInputs inputs) throws IOException {
        Optional<String> weights = Files.isRegularFile(inputs.weights())
                ? Optional.of(Sha256.of(Files.readAllBytes(inputs.weights()))) : Optional.empty();
        return new Provenance.Inputs(inputs.graph().title(), weights, inputs.dataset().name(),
                inputs.dataset().training().size(), inputs.dataset().test().size(), inputs.dataset().classNames(),
                inputs.fingerprint());
    }

    /** A plan that names fewer images than there are takes so many of them. */
    private static OptionalLong testImages(BundledDesign design) {
        if (design.inputs().isEmpty()) {
            return OptionalLong.empty();
        }
        int all = design.inputs().get().dataset().test().size();
        int asked = design.point().plan().testSamples();
        return OptionalLong.of(asked == 0 ? all : Math.min(asked, all));
    }

    private static List<Figure> power(DesignPoint point) {
        List<Figure> figures = new ArrayList<>();
        for (PowerKind kind : PowerKind.values()) {
            point.power(kind).ifPresent(value -> figures.add(new Figure(kind.name().toLowerCase(java.util.Locale.ROOT) + "Power",
                    value, "1", switch (kind) {
                        case PREDICTED -> "f_power of the structure parameters as training left them (Eq. 5)";
                        case MAPPED -> "cost of the circuits' components over the accurate multiplier's, mean over all "
                                + "multiplications of the approximated layers";
                        case SIMULATED -> "simulated gate by gate, over the accurate multiplier's, mean over all "
                                + "multiplications of the approximated layers";
                    })));
        }
        return figures;
    }

    private static List<Accuracy> accuracies(DesignPoint point, OptionalLong images) {
        List<Accuracy> accuracies = new ArrayList<>();
        for (AccuracyStage stage : AccuracyStage.values()) {
            point.accuracyAt(stage).ifPresent(share -> accuracies.add(new Accuracy(stage, share, images,
                    images.isPresent() ? Optional.of(ShareInterval.of(share, images.getAsLong())) : Optional.empty(),
                    switch (stage) {
                        case FLOAT -> "the network in floating point, before quantisation";
                        case QUANTIZED -> "after phase 0: quantised, with accurate multipliers";
                        case AFTER_PHASE_1 -> "after phases 1 and 2: with the multipliers of this bundle, before the weights "
                                + "recover";
                        case FINAL -> "after phase 3: with the multipliers of this bundle and the retrained weights";
                    })));
        }
        return accuracies;
    }
}
