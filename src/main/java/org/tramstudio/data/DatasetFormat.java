package org.tramstudio.data;

import java.io.IOException;
import java.util.Optional;
import org.tramstudio.task.TaskControl;

/** One way in which files hold a data set. */
sealed interface DatasetFormat permits ImageClassesFormat, CifarBinaryFormat, IdxFormat {

    /**
     * Reads the data set if the files are of this format.
     *
     * @return empty if nothing looks like this format
     * @throws org.tramstudio.task.UserFacingException if the files look like this format but are wrong
     */
    Optional<Dataset> read(FileSource files, TaskControl control) throws IOException;
}
