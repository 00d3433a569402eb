package org.tramstudio.app.explore;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.tramstudio.app.explore.QueueEntry.Standing;
import org.tramstudio.app.workspace.DesignQueue;
import org.tramstudio.study.StudyQueue;

/** What can be done with a design of the queue, by button, context menu and key. */
enum QueueAction {
    FIRST("To the front", "Train this design next", new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN)),
    EARLIER("Earlier", "Move this design one place up", new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN)),
    LATER("Later", "Move this design one place down", new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN)),
    PAUSE("Pause", "Let this design wait at its next step, or go on; those behind it wait with it",
            new KeyCodeCombination(KeyCode.SPACE)),
    REMOVE("Remove", "Take a waiting design out of the queue, or stop the one in training: its checkpoint is kept, and "
            + "the next one begins", new KeyCodeCombination(KeyCode.DELETE)),
    GO_ON("Resume", "Queue this design again; it goes on from its checkpoint", new KeyCodeCombination(KeyCode.ENTER));

    private static final String CHOOSE = "Choose a design in the queue first";

    private final String title;
    private final String explanation;
    private final KeyCombination key;

    QueueAction(String title, String explanation, KeyCombination key) {
        this.title = title;
        this.explanation = explanation;
        this.key = key;
    }

    /** For a button or a menu, whichever design is chosen. */
    String title(Optional<QueueEntry> chosen) {
        Optional<Standing> standing = chosen.map(QueueEntry::standing);
        return switch (this) {
            case FIRST, EARLIER, LATER -> title;
            case PAUSE -> standing.equals(Optional.of(Standing.PAUSED)) ? "Go on" : title;
            case REMOVE -> standing.filter(Standing::isActive).isPresent() ? "Cancel" : title;
            case GO_ON -> standing.equals(Optional.of(Standing.FAILED)) ? "Retry" : title;
        };
    }

    /** What it does and its key. */
    String explanation() {
        return explanation + " (" + key.getDisplayText() + ")";
    }

    KeyCombination key() {
        return key;
    }

    /**
     * Why it cannot be done now.
     *
     * @param chosen the chosen design
     * @param isLast whether it is the last one that waits
     * @param noTraining why nothing can be trained in this project now
     */
    Optional<String> obstacle(Optional<QueueEntry> chosen, boolean isLast, Optional<String> noTraining) {
        if (chosen.isEmpty()) {
            return Optional.of(CHOOSE);
        }
        Standing standing = chosen.get().standing();
        return switch (this) {
            case FIRST, EARLIER, LATER -> ofMoving(standing, isLast);
            case PAUSE -> when(standing != Standing.AT_WORK && standing != Standing.PAUSED,
                    "Only the design that is being trained here can be paused");
            case REMOVE -> switch (standing) {
                case AT_WORK, PAUSED, NEXT, WAITING -> Optional.empty();
                case STOPPING -> Optional.of("It is stopping");
                case ELSEWHERE -> Optional.of("Another window or command trains it: stop it there");
                case FAILED, STOPPED -> Optional.of("It is not in the queue");
            };
            case GO_ON -> standing.hasEnded() ? noTraining
                    : Optional.of("Only a design that failed or was stopped can go on");
        };
    }

    /** Does it. */
    void run(QueueEntry entry, DesignQueue queue) {
        switch (this) {
            case FIRST -> queue.move(entry.id(), StudyQueue.Move.FIRST);
            case EARLIER -> queue.move(entry.id(), StudyQueue.Move.EARLIER);
            case LATER -> queue.move(entry.id(), StudyQueue.Move.LATER);
            case PAUSE -> {
                if (entry.standing() == Standing.PAUSED) {
                    queue.resume(entry.id());
                } else {
                    queue.pause(entry.id());
                }
            }
            case REMOVE -> queue.cancel(entry.id());
            case GO_ON -> queue.goOn(entry.design());
        }
    }

    private Optional<String> ofMoving(Standing standing, boolean isLast) {
        if (!standing.waits()) {
            return Optional.of("Only a design that waits can be moved");
        }
        return this == LATER ? when(isLast, "It is the last one already")
                : when(standing == Standing.NEXT, "It is the next one already");
    }

    private static Optional<String> when(boolean obstacle, String why) {
        return obstacle ? Optional.of(why) : Optional.empty();
    }
}
