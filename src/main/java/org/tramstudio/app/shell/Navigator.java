package org.tramstudio.app.shell;

/** Brings a view to the front; given to views that lead on to another. */
@FunctionalInterface
public interface Navigator {

    /** Shows the view at {@code destination}. FX thread only. */
    void goTo(Destination destination);
}
