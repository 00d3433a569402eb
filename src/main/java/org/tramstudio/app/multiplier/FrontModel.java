package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.tram.MappingMethod;

/** Searches the front of direct designs again whenever what they are for changes. FX thread only. */
final class FrontModel {

    private final LatestWins<DirectFront.Request, DirectFront> searcher;
    private final ReadOnlyObjectWrapper<Optional<DirectFront>> front = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DirectFront.Request> asked = Optional.empty();

    /**
     * Follows a choice.
     *
     * @param choice of the multiplier that is mapped
     * @param background searches
     */
    FrontModel(ObservableValue<MultiplierChoice> choice, Background background) {
        searcher = new LatestWins<>("Search the front of direct designs", wanted -> DirectFront.of(wanted), background,
                found -> front.set(Optional.of(found)), failure -> front.set(Optional.empty()));
        choice.subscribe(this::follow);
    }

    /**
     * The front that was found last; it lags behind the choice while another is searched, and is empty where none can be
     * found, for the same reason that the choice cannot be mapped.
     */
    ReadOnlyObjectProperty<Optional<DirectFront>> front() {
        return front.getReadOnlyProperty();
    }

    private void follow(MultiplierChoice choice) {
        Optional<DirectFront.Request> wanted = Optional.of(DirectFront.Request.of(choice));
        if (choice.method() == MappingMethod.DIRECT && !wanted.equals(asked)) {
            asked = wanted;
            searcher.request(wanted.get());
        }
    }
}
