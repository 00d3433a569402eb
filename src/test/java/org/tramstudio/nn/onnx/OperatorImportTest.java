package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator computes what ONNX Runtime says, whether the file is for any number of images or for one. */
class OperatorImportTest {

    private static final int CASES = 192;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judge() {
        OnnxRuntimeJudge.require();
    }

    static List<OperatorCases.Case> cases() {
        return Stream.concat(OperatorCases.all().stream(), ExporterCases.all().stream()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void operatorComputesAsOnnxRuntime(OperatorCases.Case operator) throws Exception {
        Path open = OnnxRuntimeJudge.write(folder, operator.model(0).toByteArray());
        Path single = OnnxRuntimeJudge.write(folder, operator.model(1).toByteArray());

        OnnxRuntimeJudge.check(open, 1);
        OnnxRuntimeJudge.check(open, 3);
        ImportedNetwork imported = OnnxRuntimeJudge.check(single, 1);
        OnnxRuntimeJudge.check(imported.model(), open, 3);
    }

    @Test
    void allCasesAreThere() {
        assertEquals(CASES, cases().size());
    }
}
