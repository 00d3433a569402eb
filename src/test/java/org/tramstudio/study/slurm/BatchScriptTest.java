package org.tramstudio.study.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BatchScriptTest {

    private static final Path GOLDEN = Path.of("src/test/resources/slurm/batch.sh");

    @Test
    void theScriptTakesPathsAsTheyAre() throws IOException {
        Path project = Path.of("/home/ana/it's 5% \"new\"/lenet");
        BatchScript script = new BatchScript(project, project.resolve("slurm/20261129-114502"), List.of("/opt/tram studio/bin/tram-studio"),
                Optional.of(Path.of("/data/cifar 10.zip")), List.of(0, 1, 2, 5, 7, 8), OptionalInt.of(4));
        assertEquals(Files.readString(GOLDEN), script.text());
    }

    @Test
    void plainPathsAreNotQuotedAndImagesNotNamedWhereTheyAreTheProjects() {
        String text = new BatchScript(Path.of("/p/lenet"), Path.of("/p/lenet/slurm/1"), List.of("java", "-cp", "a.jar:b.jar"),
                Optional.empty(), List.of(3), OptionalInt.empty()).text();
        assertTrue(text.contains("exec java -cp a.jar:b.jar \\\n    run /p/lenet --recipe"), text);
        assertTrue(text.contains("#SBATCH --array=3\n"), text);
        assertTrue(text.endsWith("--only \"$design\" --resume\n"), text);
    }
}
