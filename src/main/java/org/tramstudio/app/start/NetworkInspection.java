package org.tramstudio.app.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.tasks.AfterPause;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.OnnxNetwork;
import org.tramstudio.task.BackgroundTask;

/** Says what a network is, before a project is made of it; reads files in the background. FX thread only. */
final class NetworkInspection {

    private static final ImageShape SMALL = new ImageShape(3, 32, 32);
    private static final int SMALL_CLASSES = 10;

    private final Background background;
    private final AfterPause<Path, String> reading;
    private Consumer<String> receiver = text -> { };
    private Optional<Path> looked = Optional.empty();

    NetworkInspection(Background background) {
        this.background = background;
        reading = new AfterPause<>("Look at an ONNX file", Duration.ofMillis(300),
                (file, control) -> describe(OnnxNetwork.read(file, List.of())), background, text -> receiver.accept(text),
                failure -> receiver.accept(FailureReport.of(failure)));
    }

    /** What a built-in network is and how many parameters it has. */
    void describe(ZooNetwork network, Consumer<String> told) {
        told.accept(NetworkWords.of(network));
        background.startQuietly(new BackgroundTask<>("Count parameters", control -> size(network)),
                size -> told.accept(NetworkWords.of(network) + " " + size),
                failure -> told.accept(NetworkWords.of(network)));
    }

    /** What an ONNX file holds, or why it cannot be read. */
    void look(Path file, Consumer<String> told) {
        receiver = told;
        if (!looked.equals(Optional.of(file))) {
            looked = Optional.of(file);
            told.accept("Reading " + file.getFileName() + "…");
            reading.request(file);
        }
    }

    /** Drops what is being looked at. */
    void forget() {
        receiver = text -> { };
        looked = Optional.empty();
    }

    /** Networks that take large images alone say nothing of small ones. */
    private static String size(ZooNetwork network) {
        return Numbers.count(parameters(network.graph(SMALL, SMALL_CLASSES))) + " parameters for " + SMALL_CLASSES
                + " classes of " + SMALL.height() + "×" + SMALL.width() + " images.";
    }

    private static String describe(OnnxNetwork network) {
        Graph graph = network.model().graph();
        return "Takes images of " + network.input() + " and tells " + Numbers.count(network.classes())
                + " classes apart; " + Numbers.count(graph.multiplying().size()) + " layers multiply, "
                + Numbers.count(parameters(graph)) + " parameters.";
    }

    private static long parameters(Graph graph) {
        return graph.nodes().stream().map(Node::operator).mapToLong(Operator::parameters).sum();
    }
}
