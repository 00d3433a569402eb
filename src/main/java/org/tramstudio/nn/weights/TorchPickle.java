package org.tramstudio.nn.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.graph.ConstantValues;

/** Writes the pickle (protocol 2) of a state dict: an {@code OrderedDict} of dense float tensors, one storage each. */
final class TorchPickle {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TorchPickle() {
    }

    static byte[] stateDict(Map<String, ConstantValues> arrays) {
        TorchPickle pickle = new TorchPickle();
        pickle.operation("\u0080\u0002");
        pickle.name("collections", "OrderedDict");
        pickle.operation(")R(");
        int key = 0;
        for (Map.Entry<String, ConstantValues> array : arrays.entrySet()) {
            pickle.text(array.getKey());
            pickle.tensor(Integer.toString(key), array.getValue().sizes());
            key++;
        }
        pickle.operation("u.");
        return pickle.bytes.toByteArray();
    }

    /** {@code _rebuild_tensor_v2(storage, 0, sizes, strides, requires_grad = False, backward_hooks = OrderedDict())}. */
    private void tensor(String storage, List<Integer> sizes) {
        name("torch._utils", "_rebuild_tensor_v2");
        operation("((");
        text("storage");
        name("torch", "FloatStorage");
        text(storage);
        text("cpu");
        int count = 1;
        int[] strides = new int[sizes.size()];
        for (int axis = sizes.size() - 1; axis >= 0; axis--) {
            strides[axis] = count;
            count *= Math.max(1, sizes.get(axis));
        }
        number(sizes.contains(0) ? 0 : count);
        operation("tQ");
        number(0);
        operation("(");
        sizes.forEach(this::number);
        operation("t(");
        for (int stride : strides) {
            number(stride);
        }
        operation("t\u0089");
        name("collections", "OrderedDict");
        operation(")RtR");
    }

    private void operation(String codes) {
        bytes.writeBytes(codes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void name(String module, String name) {
        operation("c" + module + "\n" + name + "\n");
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        operation("X");
        bytes.writeBytes(little(encoded.length));
        bytes.writeBytes(encoded);
    }

    private void number(int number) {
        operation("J");
        bytes.writeBytes(little(number));
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }
}
