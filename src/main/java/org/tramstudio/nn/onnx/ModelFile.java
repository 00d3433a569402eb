package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tramstudio.task.UserFacingException;

/** Reads the message of an ONNX file. */
final class ModelFile {

    private static final int DEEPEST_MESSAGE = 60;

    private ModelFile() {
    }

    static ModelProto read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the ONNX network.");
        }
        if (Files.size(file) > Integer.MAX_VALUE - 8L) {
            throw new UserFacingException(file + ": has " + Files.size(file) + " bytes; one ONNX file has at most 2 GB.",
                    "Export the network with external data.");
        }
        try {
            CodedInputStream bytes = CodedInputStream.newInstance(Files.readAllBytes(file));
            bytes.setRecursionLimit(DEEPEST_MESSAGE);
            ModelProto model = ModelProto.parseFrom(bytes);
            if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
                throw new UserFacingException(file + ": is no ONNX network, or an empty one.",
                        "Choose a file that an ONNX exporter wrote.");
            }
            return model;
        } catch (InvalidProtocolBufferException malformed) {
            throw new UserFacingException(file + ": is no ONNX file, or a damaged one: " + malformed.getMessage(),
                    "Expected the protobuf message of an ONNX network. Export or download it again.", malformed);
        } catch (OutOfMemoryError tooLarge) {
            throw new UserFacingException(file + ": has more content than fits into memory.",
                    "Check that it is an ONNX network, or give the program more memory (-Xmx).", tooLarge);
        }
    }
}
