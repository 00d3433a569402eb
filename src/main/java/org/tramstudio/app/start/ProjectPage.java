package org.tramstudio.app.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EqualColumns;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.PathLabel;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.NetworkWording;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignState;
import org.tramstudio.training.TrainingPlan;

/** An open project: what it consists of, what has been done, and the button that does the rest. */
final class ProjectPage extends ScrollPane {

    private static final double LEAST_CARD_WIDTH = 270;

    private final StartActions actions;
    private final Workspace workspace;
    private final ProjectSession session;
    private final Project project;
    private final Subscription following;

    ProjectPage(Project project, StartActions actions) {
        this.actions = actions;
        this.workspace = actions.workspace();
        this.session = actions.session();
        this.project = project;
        EqualColumns parts = new EqualColumns(LEAST_CARD_WIDTH);
        VBox page = new VBox(header(), obstacle(), parts);
        page.getStyleClass().add("view");
        if (project.network().isPresent()) {
            VBox designs = new VBox(heading("DESIGNS"), new DesignTable(workspace, actions.navigator()));
            designs.getStyleClass().add("headed");
            page.getChildren().add(designs);
        }
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Runnable update = () -> showParts(parts);
        following = Subscription.combine(workspace.dataset().subscribe(update),
                workspace.weightsPresent().subscribe(update), workspace.designs().subscribe(update),
                session.datasetProblem().subscribe(update), session.networkProblem().subscribe(update));
        update.run();
    }

    /** Stops following the workspace, for a page that is not shown again. */
    void stop() {
        following.unsubscribe();
    }

    private Node header() {
        Label title = new Label(project.title());
        title.getStyleClass().add("title");
        Label description = new Label(project.description());
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        Label place = new PathLabel(project.folder());
        ActionButton main = project.network().isPresent()
                ? new ActionButton("Explore", "Trains a design for each λ of the study, and shows the Pareto plot grow",
                        actions::explore, session.obstacle()).icon(new Icon(IconShape.EXPLORE))
                : new ActionButton("Look at the multiplier", "Shows the partial-product tree",
                        () -> actions.navigator().goTo(Destination.MULTIPLIER)).icon(new Icon(IconShape.MULTIPLIER));
        main.primary().button().setId("project-explore");
        ActionButton close = new ActionButton("Close project", "Goes back to the start page (Ctrl+W)", session::close);
        HBox buttons = new HBox(main, close);
        buttons.getStyleClass().add("buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(title, description, place);
        words.getStyleClass().add("project-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(words, buttons);
        header.getStyleClass().add("columns");
        header.setAlignment(Pos.TOP_LEFT);
        return header;
    }

    /** Why exploring has to wait, in the open, since a disabled button alone explains nothing. */
    private Node obstacle() {
        Label reason = new Label();
        reason.setWrapText(true);
        reason.getStyleClass().add("notice");
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.textProperty().bind(session.obstacle().map(found -> found.orElse("")));
        reason.visibleProperty().bind(session.obstacle()
                .map(found -> found.isPresent() && project.network().isPresent()));
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    private void showParts(EqualColumns parts) {
        List<Node> cards = new ArrayList<>();
        project.network().ifPresent(network -> cards.add(networkCard(network)));
        project.dataset().ifPresent(reference -> cards.add(datasetCard()));
        cards.add(studyCard());
        parts.show(cards);
    }

    private Node networkCard(NetworkReference reference) {
        Facts facts = new Facts().add("Network", NetworkWording.title(reference));
        workspace.graph().get().ifPresent(graph -> facts
                .add("Parameters", Numbers.count(graph.nodes().stream()
                        .mapToLong(node -> node.operator().parameters()).sum()))
                .add("Layers that multiply", Numbers.count(graph.multiplying().size())));
        facts.add("Weights", workspace.weightsPresent().get() ? "trained"
                : session.networkProblem().get().isPresent() ? "the network does not fit"
                : workspace.dataset().get().isPresent() ? "not trained yet" : Numbers.UNKNOWN);
        return card("Network", IconShape.NETWORK, facts, Destination.NETWORK);
    }

    private Node datasetCard() {
        if (workspace.dataset().get().isEmpty()) {
            String state = session.datasetProblem().get().isPresent() ? "missing" : "being opened";
            return card("Dataset", IconShape.DATASET, new Facts().add("Images", state), Destination.DATASET);
        }
        Dataset images = workspace.dataset().get().get();
        return card("Dataset", IconShape.DATASET, new Facts()
                .add("Images", Numbers.count(images.training().size()) + " + "
                        + Numbers.count(images.test().size()) + " test")
                .add("Shape", images.shape().toString())
                .add("Classes", Integer.toString(images.classNames().size())), Destination.DATASET);
    }

    private Node studyCard() {
        TrainingPlan plan = project.study().plan();
        Facts facts = new Facts()
                .add("Multiplier", plan.bits() + " bits, " + plan.architecture().title(),
                        Term.ARCHITECTURE)
                .add("Columns that may go", Integer.toString(plan.columns()), Term.APPROXIMATED_COLUMNS);
        if (project.network().isEmpty()) {
            return card("Multiplier", IconShape.MULTIPLIER, facts, Destination.MULTIPLIER);
        }
        facts.add("λ", project.study().lambdas().stream().map(Numbers::plain).collect(Collectors.joining(", ")),
                Term.LAMBDA);
        facts.add("Epochs", plan.phase1Epochs() + " explore + " + plan.phase3Epochs() + " recover", Term.PHASE_1);
        long done = workspace.designs().stream().filter(design -> design.state() == DesignState.DONE).count();
        int wanted = Math.max(workspace.designs().size(), project.study().lambdas().size() + 1);
        facts.add("Designs done", done + " of " + wanted);
        return card("Study", IconShape.EXPLORE, facts, Destination.EXPLORE);
    }

    private Node card(String name, IconShape icon, Facts facts, Destination destination) {
        Label title = new Label(name, new Icon(icon));
        title.getStyleClass().add("heading");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        ActionButton open = new ActionButton("Show " + name.toLowerCase(Locale.ROOT),
                "Goes to the " + destination.title() + " view", () -> actions.navigator().goTo(destination));
        open.button().getStyleClass().addAll("flat", "card-link");
        VBox card = new VBox(title, facts, space, open);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().addAll("card", "part-card");
        return card;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("section", "part");
        return label;
    }
}
