package org.tramstudio.app.shell;

import javafx.scene.input.KeyCombination;

/**
 * A key that does something in one part of a view, while that part has the focus.
 *
 * @param place the view and the part of it
 * @param title what the key does
 * @param key the key
 */
public record KeyNote(String place, String title, KeyCombination key) {
}
