package org.tramstudio.app.controls;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** A file or folder in a line, in short; what is still too long loses its middle. The tooltip has the whole path. */
public final class PathLabel extends Label {

    /** Shows {@code path}. */
    public PathLabel(Path path) {
        super(PathText.brief(path));
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        Tooltips.explain(this, path.toString());
        getStyleClass().addAll("muted", "small");
    }
}
