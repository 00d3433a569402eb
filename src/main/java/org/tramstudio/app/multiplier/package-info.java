/**
 * The Multiplier view: the partial-product tree as a dot diagram, Θ by column, error and cost of the mapped multiplier.
 * Needs neither network nor engine.
 */
package org.tramstudio.app.multiplier;
