package org.tramstudio.nn.axm;

/** What an approximate multiplier leaves out of each product, in a form that a layer can compute with. */
public sealed interface LayerError permits ErrorTables, TableLookup, PerColumnError {
}
