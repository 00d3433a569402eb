package org.tramstudio.app.explore;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.tramstudio.nn.EngineStatus;

/**
 * What the form of a study offers that no setting knows by itself.
 *
 * @param library names of the circuits in the project's library
 * @param engine what computes, once that is known
 */
record StudyChoices(ObservableList<String> library, ObservableValue<Optional<EngineStatus>> engine) {
}
