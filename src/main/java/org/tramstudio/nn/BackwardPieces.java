package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A backward pass in pieces, so that work can stop between them: the engine cannot be stopped within a call. Behind some
 * nodes, later ones read copies that gradients end at, and the gradients go on from there piece by piece. For one pass.
 */
public final class BackwardPieces {

    private final BackwardCuts where;
    private final Deque<List<Cut>> cuts = new ArrayDeque<>();

    private record Cut(NDArray output, NDArray copy) {
    }

    /** Cut as {@code where} says. */
    public BackwardPieces(BackwardCuts where) {
        this.where = where;
    }

    /** Whether later nodes are to read copies of what there is behind the node of that index. */
    boolean cutBehind(int index) {
        return JniUtils.isGradMode() && where.behind().contains(index);
    }

    /** Puts what later nodes are to read in place of outputs, by their names; what no gradients reach stays itself. */
    void cut(Map<String, NDArray> outputs) {
        List<Cut> made = new ArrayList<>();
        outputs.replaceAll((name, output) -> {
            if (!where.trained().contains(name)) {
                return output;
            }
            NDArray copy = output.stopGradient();
            copy.setRequiresGradient(true);
            made.add(new Cut(output, copy));
            return copy;
        });
        cuts.addLast(made);
    }

    /** Whether the way back needs an array itself, not only what the engine keeps of it. */
    boolean needs(NDArray output) {
        return cuts.stream().flatMap(List::stream).anyMatch(cut -> cut.copy() == output);
    }

    /**
     * Takes gradients back from {@code loss} to all that it depends on.
     *
     * @param arithmetic of the forward pass; what its layers read in common is kept for the later pieces
     * @param between called before each piece but the first; an exception of it ends the pass
     */
    public void backward(NDArray loss, Arithmetic arithmetic, Runnable between) {
        backward(loss, arithmetic);
        while (!cuts.isEmpty()) {
            between.run();
            List<Cut> ends = cuts.removeLast();
            NDArray pulled = ends.stream().map(cut -> cut.output().mul(cut.copy().getGradient()).sum()).reduce(NDArray::add)
                    .orElseThrow();
            backward(pulled, arithmetic);
        }
    }

    private void backward(NDArray from, Arithmetic arithmetic) {
        PtNDArray one = (PtNDArray) from.getManager().ones(from.getShape(), from.getDataType());
        boolean keeping = arithmetic.isComputedFromParameters() && !cuts.isEmpty();
        JniUtils.backward((PtNDArray) from, one, keeping, false);
    }
}
