package org.tramstudio.app.controls;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

/**
 * A cell of text in a table. Where the column is too narrow for it, a tooltip has the whole.
 *
 * @param <S> the rows of the table
 */
public final class TextCell<S> extends TableCell<S, String> {

    /** Makes an empty cell; {@code end} is what gives way where there is too little room. */
    public TextCell(OverrunStyle end) {
        setTextOverrun(end);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        boolean nothing = empty || item == null || item.isEmpty();
        setText(nothing ? "" : item);
        setTooltip(nothing ? null : Tooltips.of(item));
    }
}
