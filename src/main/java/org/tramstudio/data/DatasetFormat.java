package org.tramstudio.data;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.task.TaskControl;

/** One way in which files hold a data set. */
sealed interface DatasetFormat permits ImageClassesFormat, CifarBinaryFormat,
        CifarPythonFormat, IdxFormat, NpzFormat {

    /**
     * Reads the data set if the files are of this format.
     *
     * @param options what they ask of image files; other formats have images of one size and take them as they are
     * @return empty if nothing looks like this format
     * @throws org.tramstudio.task.UserFacingException if the files look like this format but are wrong
     */
    Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException;
}
