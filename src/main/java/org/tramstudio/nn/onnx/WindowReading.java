package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Window;

/** Reads the window of a convolution or pooling; automatic padding becomes explicit. */
final class WindowReading {

    private WindowReading() {
    }

    static Window read(OnnxNode node, FeatureShape input, List<Integer> kernel) {
        int axes = kernel.size();
        if (axes < 1 || axes > 2 || input.axes() != axes + 2) {
            throw new IllegalArgumentException("moves a window of " + kernel + " over " + input
                    + "; windows over images and sequences are supported");
        }
        List<Integer> ones = Collections.nCopies(axes, 1);
        List<Integer> stride = node.sizes("strides", ones);
        List<Integer> dilation = node.sizes("dilations", ones);
        List<Integer> pads = node.sizes("pads", Collections.nCopies(2 * axes, 0));
        if (stride.size() != axes || dilation.size() != axes || pads.size() != 2 * axes) {
            throw new IllegalArgumentException("states strides " + stride + ", dilations " + dilation + " and pads "
                    + pads + " for a window of " + axes + " axes");
        }
        String automatic = node.text("auto_pad", "NOTSET");
        return switch (automatic) {
            case "NOTSET", "" -> new Window(kernel, stride, dilation, pads.subList(0, axes), pads.subList(axes, 2 * axes));
            case "VALID" -> new Window(kernel, stride, dilation, Collections.nCopies(axes, 0), Collections.nCopies(axes, 0));
            case "SAME_UPPER", "SAME_LOWER" -> same(new Window(kernel, stride, dilation, Collections.nCopies(axes, 0),
                    Collections.nCopies(axes, 0)), input, automatic.equals("SAME_UPPER"));
            default -> throw new IllegalArgumentException("has the unknown auto_pad " + automatic);
        };
    }

    /** As many places as positions, over the stride. */
    private static Window same(Window window, FeatureShape input, boolean moreBehind) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int axis = 0; axis < window.axes(); axis++) {
            int size = input.dimensions().get(axis + 2).size();
            int step = window.stride().get(axis);
            int reach = window.dilation().get(axis) * (window.kernel().get(axis) - 1) + 1;
            int missing = Math.max(0, (Math.ceilDiv(size, step) - 1) * step + reach - size);
            before.add(moreBehind ? missing / 2 : missing - missing / 2);
            after.add(missing - before.getLast());
        }
        return new Window(window.kernel(), window.stride(), window.dilation(), before, after);
    }
}
