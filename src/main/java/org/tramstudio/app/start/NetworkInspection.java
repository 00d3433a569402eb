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
    private final AfterPause<Path, Found> reading;
    private final AfterPause<Fit, Optional<String>> fitting;
    private Consumer<Found> receiver = found -> { };
    private Consumer<Optional<String>> fitReceiver = refusal -> { };
    private Optional<Path> looked = Optional.empty();

    NetworkInspection(Background background) {
        this.background = background;
        reading = new AfterPause<>("Look at an ONNX file", Duration.ofMillis(300),
                (file, control) -> describe(OnnxNetwork.read(file, List.of())), background,
                found -> receiver.accept(found),
                failure -> receiver.accept(new Found(FailureReport.of(failure), Optional.empty())));
        fitting = new AfterPause<>("Compare network and images", Duration.ofMillis(100),
                (fit, control) -> NetworkFit.refusal(fit.network(), fit.images()), background,
                refusal -> fitReceiver.accept(refusal), failure -> fitReceiver.accept(Optional.empty()));
    }

    /** What a built-in network is and how many parameters it has. */
    void describe(ZooNetwork network, Consumer<String> told) {
        told.accept(NetworkWords.of(network));
        background.startQuietly(new BackgroundTask<>("Count parameters", control -> size(network)),
                size -> told.accept(NetworkWords.of(network) + " " + size),
                failure -> told.accept(NetworkWords.of(network)));
    }

    /**
     * What an ONNX file holds.
     *
     * @param words in words, or why it cannot be read
     * @param images shape of the images that it takes; empty while that is not known
     */
    record Found(String words, Optional<ImageShape> images) {

        /** Nothing is looked at. */
        static final Found NOTHING = new Found("", Optional.empty());
    }

    private record Fit(ZooNetwork network, ImageShape images) {
    }

    /** The sides of square images that a built-in network takes. */
    void sides(ZooNetwork network, Consumer<List<Integer>> told) {
        background.startQuietly(new BackgroundTask<>("Find image sizes", control -> NetworkFit.sides(network)),
                told, failure -> told.accept(List.of()));
    }

    /** Why a built-in network does not take images of a shape; empty if it does. What was asked before is dropped. */
    void compare(ZooNetwork network, ImageShape images, Consumer<Optional<String>> told) {
        fitReceiver = told;
        fitting.request(new Fit(network, images));
    }

    /** Drops what is being compared. */
    void forgetComparison() {
        fitReceiver = refusal -> { };
    }

    /** What an ONNX file holds, or why it cannot be read. */
    void look(Path file, Consumer<Found> told) {
        receiver = told;
        if (!looked.equals(Optional.of(file))) {
            looked = Optional.of(file);
            told.accept(new Found("Reading " + file.getFileName() + "…", Optional.empty()));
            reading.request(file);
        }
    }

    /** Drops what is being looked at. */
    void forget() {
        receiver = found -> { };
        looked = Optional.empty();
    }

    /** Networks that take large images alone say nothing of small ones. */
    private static String size(ZooNetwork network) {
        return Numbers.count(parameters(network.graph(SMALL, SMALL_CLASSES))) + " parameters for " + SMALL_CLASSES
                + " classes of " + SMALL.height() + "×" + SMALL.width() + " images.";
    }

    private static Found describe(OnnxNetwork network) {
        Graph graph = network.model().graph();
        List<Integer> input = network.input().sizes();
        String words = "Takes images of " + network.input() + " and tells " + Numbers.count(network.classes())
                + " classes apart; " + Numbers.count(graph.multiplying().size()) + " layers multiply, "
                + Numbers.count(parameters(graph)) + " parameters.";
        return new Found(words, input.size() == 3
                ? Optional.of(new ImageShape(input.get(0), input.get(1), input.get(2))) : Optional.empty());
    }

    private static long parameters(Graph graph) {
        return graph.nodes().stream().map(Node::operator).mapToLong(Operator::parameters).sum();
    }
}
