package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Rearrangement.Alignment;
import org.tramstudio.nn.graph.Rearrangement.Resize;

/**
 * Images in another size. Interpolation is linear in the pixels, so along each axis it is a product with a matrix of at
 * most two entries in a row.
 */
final class ImageResizing {

    private ImageResizing() {
    }

    static NDArray of(Resize resize, NDArray x) {
        int height = (int) x.getShape().get(2);
        int width = (int) x.getShape().get(3);
        if (!resize.linear()) {
            NDArray rows = Positions.choose(x, 2, nearest(resize.alignment(), height, resize.height()));
            return Positions.choose(rows, 3, nearest(resize.alignment(), width, resize.width()));
        }
        NDArray across = interpolation(x, resize.alignment(), width, resize.width());
        NDArray down = interpolation(x, resize.alignment(), height, resize.height());
        return down.matMul(x.matMul(across.transpose()));
    }

    /** For each new position, the old one: the one before in asymmetric alignment, else the nearest, halves down. */
    private static long[] nearest(Alignment alignment, int before, int after) {
        return IntStream.range(0, after).mapToLong(position -> {
            double source = source(alignment, position, before, after);
            double chosen = alignment == Alignment.ASYMMETRIC ? Math.floor(source) : Math.ceil(source - 0.5);
            return Math.clamp((long) chosen, 0, before - 1);
        }).toArray();
    }

    private static NDArray interpolation(NDArray x, Alignment alignment, int before, int after) {
        float[] matrix = new float[after * before];
        for (int position = 0; position < after; position++) {
            double source = Math.clamp(source(alignment, position, before, after), 0.0, before - 1.0);
            int low = (int) source;
            int high = Math.min(low + 1, before - 1);
            matrix[position * before + low] += (float) (1 - (source - low));
            matrix[position * before + high] += (float) (source - low);
        }
        return x.getManager().create(matrix, new Shape(after, before));
    }

    private static double source(Alignment alignment, int position, int before, int after) {
        return switch (alignment) {
            case HALF_PIXEL -> (position + 0.5) * before / after - 0.5;
            case CORNERS -> after == 1 ? 0 : position * (before - 1.0) / (after - 1.0);
            case ASYMMETRIC -> (double) position * before / after;
        };
    }
}
