package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tramstudio.data.DatasetFiles.text;
import static org.tramstudio.data.ReaderAssertions.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

class DatasetReaderTest {

    @TempDir
    Path folder;

    @Test
    void namesAMissingPath() {
        assertRefused(folder.resolve("nowhere"), folder.resolve("nowhere").toString(), "no such file or folder",
                "train/CLASS");
    }

    @Test
    void namesAnEmptyFolder() {
        assertRefused(folder, folder.toString(), "empty folder");
    }

    @Test
    void listsWhatItFoundInstead() throws IOException {
        DatasetFiles.write(folder, Map.of("notes.txt", text("x"), "sub/table.csv", text("y")));
        assertRefused(folder, "found notes.txt, sub/table.csv", "data_batch_1.bin");
    }

    @Test
    void namesATarFileThatIsNone() throws IOException {
        DatasetFiles.write(folder, Map.of("cifar-10-binary.tar.gz", text("x")));
        assertRefused(folder, "cifar-10-binary.tar.gz", "gzip data is damaged");
    }

    @Test
    void refusesAFileOfAnotherFormat() throws IOException {
        DatasetFiles.write(folder, Map.of("table.csv", text("y")));
        assertRefused(folder.resolve("table.csv"), "table.csv", "not a data set");
    }

    @Test
    void refusesADamagedZip() throws IOException {
        Path zip = folder.resolve("images.zip");
        DatasetFiles.writeZip(zip, Map.of("a/1.png", DatasetFiles.greyPng(2, 2, 1)));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(zip, "images.zip", "cannot be opened as a zip file");
    }

    @Test
    void asksWhichOfSeveralZips() throws IOException {
        DatasetFiles.write(folder, Map.of("one.zip", text(""), "two.zip", text("")));
        assertRefused(folder, "one.zip, two.zip", "Choose one");
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        DatasetFiles.write(folder, Map.of("a/1.png", text("")));
        TaskControl cancelled = new TaskControl() {
            @Override
            public void proceed() {
                throw new TaskCancelledException();
            }

            @Override
            public void progress(long done, long total) {
                // not asked about here
            }

            @Override
            public void message(String message) {
                // not asked about here
            }
        };
        assertThrows(TaskCancelledException.class, () -> DatasetReader.open(folder, cancelled));
    }
}
