package org.tramstudio.training;

/** How steps are taken along the gradients. */
public enum OptimizerKind {
    /** Stochastic gradient descent with momentum 0.9. */
    SGD("sgd", "Gradient descent with momentum"),
    /** Adam (Kingma and Ba, 2015) with β = (0.9, 0.999), ε = 1e-8. */
    ADAM("adam", "Adam");

    private final String id;
    private final String title;

    OptimizerKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }
}
