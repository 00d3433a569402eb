/** Standard cells: {@link org.tramstudio.power.library.CellLibrary} holds those that circuits are mapped to. */
package org.tramstudio.power.library;
