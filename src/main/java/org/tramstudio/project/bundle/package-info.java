/**
 * The export of designs: what a bundle will hold, its files written whole or not at all, each read back and compared with
 * the product table, and where all of it comes from.
 */
package org.tramstudio.project.bundle;
