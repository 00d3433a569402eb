package org.tramstudio.project.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.format.CircuitReader;
import org.tramstudio.circuit.format.ReadOptions;
import org.tramstudio.files.Sha256;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.project.ProjectInputs;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.RecoveredNetwork;
import org.tramstudio.training.Setting;

class DesignBundlesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path folder;
    private static FinishedProject finished;
    private static DesignPoint shared;
    private static DesignPoint layerWise;
    private static ProjectInputs inputs;
    private static Path out;

    @BeforeAll
    static void export() throws IOException {
        finished = FinishedProject.in(folder.resolve("project"));
        shared = finished.shared(0.3, 0.9, 0.8);
        layerWise = finished.layerWise(0.5);
        inputs = ProjectInputs.open(finished.project(), Optional.empty(), TaskControl.NONE);
        DesignBundles bundles = new DesignBundles(finished.project(), Optional.of(inputs));
        out = folder.resolve("out");
        new BundleWriter(new GateLevelPower()).write(BundlePlan.of(List.of(bundles.of(shared), bundles.of(layerWise)),
                BundleContents.everything(), TaskControl.NONE), BundleTarget.of(out, false), TaskControl.NONE);
    }

    private static JsonNode json(DesignPoint design, String file) throws IOException {
        return MAPPER.readTree(Files.readString(out.resolve(design.id()).resolve(file)));
    }

    @Test
    void theManifestTellsWhichLayerComputesWithWhichMultiplier() throws IOException {
        String name = "tram_" + layerWise.id().replaceAll("[^A-Za-z0-9_]", "_");
        List<String> lines = Files.readAllLines(out.resolve(layerWise.id()).resolve("manifest.csv"));
        assertEquals(List.of("layer,share,multiplier,folder,product_table_sha256",
                "conv1,0.25," + name + "_1," + name + "_1," + layerWise.parts().get(0).identity(),
                "conv2,0.75," + name + "_2," + name + "_2," + layerWise.parts().get(1).identity()), lines);
        JsonNode manifest = json(layerWise, "manifest.json");
        assertEquals(1, manifest.get("schemaVersion").asInt());
        assertEquals(layerWise.id(), manifest.get("design").asText());
        for (JsonNode each : manifest.get("multipliers")) {
            Path module = out.resolve(layerWise.id()).resolve(each.get("folder").asText()).resolve(each.get("name").asText() + ".v");
            assertEquals(each.get("productTable").asText(),
                    CircuitReader.read(module, ReadOptions.DEFAULT).table().orElseThrow().identity());
        }
        assertEquals("conv2", manifest.at("/multipliers/1/layers/0/name").asText());
    }

    @Test
    void aSharedMultiplierLiesBesideItsManifest() throws IOException {
        JsonNode manifest = json(shared, "manifest.json");
        assertEquals(1, manifest.get("multipliers").size());
        assertEquals(".", manifest.at("/multipliers/0/folder").asText());
        assertEquals(2, manifest.at("/multipliers/0/layers").size());
        assertTrue(Files.exists(out.resolve(shared.id()).resolve(manifest.at("/multipliers/0/name").asText() + ".c")));
    }

    @Test
    void theProvenanceHasTheHashesOfAllFilesAndInputs() throws IOException {
        for (DesignPoint design : List.of(shared, layerWise)) {
            JsonNode provenance = json(design, "provenance.json");
            assertTrue(provenance.get("files").size() > 17);
            for (JsonNode file : provenance.get("files")) {
                Path path = out.resolve(design.id()).resolve(file.get("path").asText());
                assertEquals(Sha256.of(Files.readAllBytes(path)), file.get("sha256").asText(), path.toString());
                assertEquals(Files.size(path), file.get("bytes").asLong());
                assertTrue(file.get("checked").asText().startsWith("read back"), file.toString());
            }
            JsonNode told = provenance.get("design");
            Path weights = new DesignStore(finished.project().designs()).checkpoint(design.id()).resolve("recover-3-0.safetensors");
            assertEquals(Sha256.of(Files.readAllBytes(weights)), told.get("files").get("checkpoint/recover-3-0.safetensors").asText());
            assertEquals(Sha256.of(Files.readAllBytes(finished.project().folder().resolve("weights.safetensors"))),
                    told.at("/inputs/weights").asText());
            assertEquals(inputs.fingerprint(), told.at("/inputs/fingerprint").asText());
        }
    }

    @Test
    void theProvenanceTellsSettingsSeedAndHowEachFigureWasObtained() throws IOException {
        JsonNode provenance = json(shared, "provenance.json");
        JsonNode design = provenance.get("design");
        assertEquals(1, provenance.get("schemaVersion").asInt());
        assertEquals(System.getProperty("os.arch"), provenance.at("/exportedBy/operatingSystem").asText().replaceFirst(".*, ", ""));
        assertEquals(7, design.get("seed").asInt());
        assertEquals(Setting.ofAPlan().size(), design.get("settings").size());
        assertTrue(design.at("/settings/bits").isInt() && design.at("/settings/augment").isBoolean(), design.toString());
        assertEquals(0.3, design.at("/source/weight").asDouble());
        JsonNode last = design.at("/accuracies/1");
        assertEquals(40, last.get("testImages").asInt(), "of the 50 test images, so many are asked for");
        assertEquals(ShareInterval.of(0.9, 40).least(), last.at("/interval95/least").asDouble());
        Map<String, JsonNode> figures = new HashMap<>();
        provenance.at("/multipliers/0/figures").forEach(figure -> figures.put(figure.get("name").asText(), figure));
        for (String name : List.of("predictedPower", "mappedPower", "simulatedPower", "area", "delay", "errorRate",
                "meanSquaredError", "maxErrorDistance")) {
            assertTrue(figures.containsKey(name) && !figures.get(name).get("obtained").asText().isBlank(), name);
        }
        assertTrue(figures.get("errorRate").get("obtained").asText().contains("all 256 operand pairs"));
        assertTrue(figures.get("simulatedPower").get("value").asDouble() < 1);
    }

    @Test
    void withoutTheImagesTheHardwareIsExportedAllTheSame() throws IOException {
        DesignBundles bundles = new DesignBundles(finished.project(), Optional.empty());
        BundlePlan plan = BundlePlan.of(List.of(bundles.of(shared)), BundleContents.everything(), TaskControl.NONE);
        assertFalse(plan.files().stream().anyMatch(file -> file.path().endsWith(".onnx")));
        Provenance provenance = new BundleWriter(new GateLevelPower()).write(plan, BundleTarget.of(folder.resolve("none"), false),
                TaskControl.NONE).getFirst().provenance();
        assertTrue(provenance.design().orElseThrow().accuracies().getFirst().testImages().isEmpty());
    }

    @Test
    void anotherNetworksWeightsAreNoticed() throws IOException {
        NetworkModel own = RecoveredNetwork.read(new DesignStore(finished.project().designs()).checkpoint(shared.id()), inputs.graph());
        Path file = folder.resolve("network.onnx");
        OnnxExport.write(file, own, OnnxExport.Options.usual());
        assertEquals("read back, 10 arrays of weights compared", new FileCheck(file, "network.onnx").network(own));
        Map<String, ConstantValues> changed = new HashMap<>(own.weights());
        float[] values = changed.get("conv2.weight").values();
        values[7] = Math.nextUp(values[7]);
        changed.put("conv2.weight", new ConstantValues(changed.get("conv2.weight").sizes(), values));
        OnnxExport.write(file, new NetworkModel(own.graph(), changed), OnnxExport.Options.usual());
        assertTrue(assertThrows(UserFacingException.class, () -> new FileCheck(file, "network.onnx").network(own)).getMessage()
                .startsWith("network.onnx: does not hold the weights conv2.weight"));
    }

    @Test
    void bundlesAreCalledAfterTheirDesigns() throws IOException {
        DesignBundles bundles = new DesignBundles(finished.project(), Optional.empty());
        BundlePlan plan = BundlePlan.of(List.of(bundles.of(shared), bundles.of(layerWise)), BundleContents.everything(),
                TaskControl.NONE);
        assertEquals(List.of(shared.id(), layerWise.id()), plan.bundles().stream().map(each -> each.subject().name()).toList());
        assertThrows(IllegalArgumentException.class, () -> new BundlePlan(List.of(plan.bundles().getFirst(),
                plan.bundles().getFirst())));
        assertEquals(plan.files().stream().map(BundlePlan.Planned::path).collect(Collectors.toSet()).size(), plan.files().size());
    }
}
