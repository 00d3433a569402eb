package org.tramstudio.nn.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.task.UserFacingException;

/** Published names, and what is said of files that do not fit. */
class StateDictNamesTest {

    private static final ImageShape SMALL = new ImageShape(3, 32, 32);
    private static final ImageShape LARGE = new ImageShape(3, 224, 224);

    @ParameterizedTest
    @CsvSource({"RESNET_18, conv1.weight, 64 3 7 7", "RESNET_18, layer2.0.downsample.0.weight, 128 64 1 1",
            "RESNET_50, layer4.2.bn3.running_var, 2048", "RESNET_50, fc.bias, 1000",
            "VGG_19, features.34.weight, 512 512 3 3", "VGG_19_BN, features.50.running_mean, 512",
            "VGG_19, classifier.6.weight, 1000 4096", "DENSENET_161, features.conv0.weight, 96 3 7 7",
            "DENSENET_161, features.denseblock1.denselayer1.norm1.weight, 96",
            "DENSENET_161, features.denseblock3.denselayer36.conv2.weight, 48 192 3 3",
            "DENSENET_161, features.transition3.conv.weight, 1056 2112 1 1", "DENSENET_161, classifier.weight, 1000 2208",
            "DEIT_S, patch_embed.proj.weight, 384 3 16 16", "DEIT_S, blocks.0.attn.qkv.weight, 1152 384",
            "DEIT_S, blocks.11.mlp.fc2.bias, 384", "VIT_TINY, norm.weight, 192", "VIT_TINY, head.weight, 1000 192",
            "SWIN_S, patch_embed.norm.weight, 96", "SWIN_S, layers.2.blocks.17.attn.proj.weight, 384 384",
            "SWIN_S, layers.1.downsample.reduction.weight, 192 384", "SWIN_S, head.fc.weight, 1000 768"})
    void publishedNamesAreTheNetworksOwn(ZooNetwork network, String name, String sizes) {
        assertEquals(sizes.replace(' ', ','), GraphArrays.sizes(network.graph(LARGE, 1000)).get(name).toString()
                .replaceAll("[\\[\\] ]", ""));
    }

    @ParameterizedTest
    @CsvSource({"RESNET_18, module.layer2.0.shortcut.1.running_mean, layer2.0.downsample.1.running_mean",
            "RESNET_18, linear.weight, fc.weight", "RESNET_18, module.model.fc.bias, fc.bias",
            "DENSENET_161, features.denseblock1.denselayer2.norm.1.weight, features.denseblock1.denselayer2.norm1.weight",
            "VIT_TINY, cls_token, cls_token.value", "VIT_TINY, pos_embed, pos_embed.value",
            "SWIN_S, layers.0.blocks.0.attn.relative_position_bias_table, layers.0.blocks.0.attn.relative_position_bias_table.value",
            "SWIN_S, head.weight, head.fc.weight"})
    void otherNamesAreUnderstood(ZooNetwork network, String name, String own) {
        assertEquals(Optional.of(own), new StateDictNames(network.graph(LARGE, 1000)).of(name, false));
    }

    @Test
    void everyArrayOfANetworkIsFoundUnderItsOwnName() {
        for (ZooNetwork network : ZooNetwork.values()) {
            Graph graph = network.graph(SMALL, 10);
            StateDictNames names = new StateDictNames(graph);
            GraphArrays.sizes(graph).keySet().forEach(own -> assertEquals(Optional.of(own), names.of(own, false)));
        }
    }

    @Test
    void swinFilesOfOldVersionsDownsampleAtTheEndOfAStage() throws UserFacingException {
        Graph graph = ZooNetwork.SWIN_S.graph(SMALL, 10);
        Map<String, ConstantValues> old = new LinkedHashMap<>();
        arrays(graph).forEach((own, values) -> {
            String name = own.replaceAll("\\.value$", "").replace("head.fc.", "head.");
            for (int stage = 1; stage < 4; stage++) {
                name = name.replace("layers." + stage + ".downsample", "layers." + (stage - 1) + ".downsample");
            }
            old.put(name, values);
        });
        old.put("layers.0.blocks.1.attn_mask", new ConstantValues(List.of(1), new float[1]));

        assertEquals(arrays(graph), new StateDictNames(graph).assign("old.pth", old, false));
    }

    @Test
    void whatDoesNotFitIsNamed() throws UserFacingException {
        Graph graph = ZooNetwork.RESNET_8.graph(SMALL, 10);
        StateDictNames names = new StateDictNames(graph);
        Map<String, ConstantValues> missing = arrays(graph);
        missing.remove("bn1.bias");
        missing.put("bn1.shift", new ConstantValues(List.of(), new float[1]));
        Map<String, ConstantValues> superfluous = arrays(graph);
        superfluous.put("extra.weight", new ConstantValues(List.of(), new float[1]));
        Map<String, ConstantValues> other = arrays(ZooNetwork.RESNET_8.graph(SMALL, 100));

        assertMessage(names, missing, "\"bn1.bias\"", "\"bn1.shift\"");
        assertMessage(names, superfluous, "\"extra.weight\"");
        assertMessage(names, other, "\"fc.weight\"", "[100, 64]", "[10, 64]");
        Map<String, ConstantValues> transferred = names.assign("x.pth", other, true);
        assertFalse(transferred.containsKey("fc.weight") || transferred.containsKey("fc.bias"));
        assertEquals(arrays(graph).size() - 2, transferred.size());
    }

    private static void assertMessage(StateDictNames names, Map<String, ConstantValues> found, String... words) {
        String message = assertThrows(UserFacingException.class, () -> names.assign("x.pth", found, false)).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    private static Map<String, ConstantValues> arrays(Graph graph) {
        Map<String, ConstantValues> arrays = new LinkedHashMap<>();
        GraphArrays.sizes(graph).forEach((name, sizes) -> arrays.put(name, new ConstantValues(sizes,
                new float[sizes.stream().reduce(1, (a, b) -> a * b)])));
        return arrays;
    }
}
