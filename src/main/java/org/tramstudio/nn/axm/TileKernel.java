package org.tramstudio.nn.axm;

/** Adds up the errors of products for a tile of output positions. Several threads may use one. */
interface TileKernel {

    /** Positions of a tile. */
    int TILE = 256;

    /**
     * Sets {@code sums[o·TILE + p] = Σ_k E(weights[o·products + k], patches[k·TILE + p])}.
     *
     * @param patches activation codes
     * @param weights weight codes, from {@code firstWeight} on
     * @param products K
     * @param outputs how many outputs
     * @param sums the result; of all positions of the tile
     */
    void accumulate(byte[] patches, byte[] weights, int firstWeight, int products, int outputs, int[] sums);
}
