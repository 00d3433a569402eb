package org.tramstudio.training;

/** What has structure parameters of its own (method, Section 2). */
public enum Granularity {
    /** One Θ for all layers. */
    SHARED("shared", "Shared by all layers"),
    /** One Θ for each layer. */
    LAYER("layer", "One for each layer"),
    /** One θ_ij for each partial product, shared by all layers (ours). */
    PARTIAL_PRODUCT("partial-product", "One for each partial product");

    private final String id;
    private final String title;

    Granularity(String id, String title) {
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
