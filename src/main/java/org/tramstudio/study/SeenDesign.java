package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One design of a folder as it was at the last look. */
final class SeenDesign {

    private static final Logger LOG = LoggerFactory.getLogger(SeenDesign.class);

    private final Path file;
    private Optional<Stamp> stamp = Optional.empty();
    private Optional<DesignPoint> written = Optional.empty();
    private Optional<DesignPoint> shown = Optional.empty();
    private Optional<TrainingElsewhere> elsewhere = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Optional<String> toldProblem = Optional.empty();
    private boolean problemIsNew;

    /** A design that was not looked at yet; {@code file} is its {@code design.json}. */
    SeenDesign(Path file) {
        this.file = file;
    }

    /** What tells a file from the one that was there before; one that was moved into place has another key. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.lastModifiedTime(), found.size(), Optional.ofNullable(found.fileKey()));
        }
    }

    /** Looks; gives the design if it has changed. Of one that cannot be read, what was read before stays. */
    Optional<DesignPoint> look() throws IOException {
        problemIsNew = false;
        try {
            Stamp now = Stamp.of(file);
            if (!stamp.equals(Optional.of(now))) {
                read();
                stamp = Optional.of(now);
            }
        } catch (NoSuchFileException removed) {
            LOG.debug("{} was removed while it was looked at", file, removed);
            return Optional.empty();
        }
        boolean trained = written.filter(DesignStore::isUnfinished).isPresent() && isHeld();
        Optional<DesignPoint> standing = written.map(design -> DesignStore.isUnfinished(design) && !trained
                ? design.in(DesignState.INTERRUPTED) : design);
        elsewhere = standing.filter(design -> trained).map(design -> elsewhere.map(same -> same.of(design)).orElseGet(() ->
                new TrainingElsewhere(design, file.resolveSibling(DesignClaim.EVENT_FILE))));
        boolean changed = !standing.equals(shown);
        shown = standing;
        return standing.filter(design -> changed);
    }

    /** The training of this design by somebody else, while it lasts. */
    Optional<TrainingElsewhere> elsewhere() {
        return elsewhere;
    }

    /**
     * Why the design cannot be read, if that is to be told now.
     *
     * @param atOnce whether it is told when it is seen first, not when it is still so at the next look
     */
    Optional<String> problemToTell(boolean atOnce) {
        if (problem.equals(toldProblem) || problemIsNew && !atOnce) {
            return Optional.empty();
        }
        toldProblem = problem;
        return problem;
    }

    private void read() throws IOException {
        try {
            written = Optional.of(DesignStore.readAsWritten(file));
            problem = Optional.empty();
        } catch (IOException unreadable) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            problem = Optional.of(unreadable.getMessage());
            problemIsNew = true;
        }
    }

    /** Where nobody can say, nobody is at work that this program could follow. */
    private boolean isHeld() {
        try {
            return DesignClaim.isHeld(file.getParent());
        } catch (IOException unknown) {
            LOG.debug("{}: whether it is being trained is not known", file, unknown);
            return false;
        }
    }
}
