package org.tramstudio.app.controls;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Plain text for other programs. FX thread only. */
public final class CopiedText {

    private CopiedText() {
    }

    /** Puts a text on the clipboard in place of what is there. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
