/**
 * One small drawing interface for trees, bars and strips, so that what is on the screen can be written to a file as it
 * is, and the colours of light and dark.
 */
package org.tramstudio.app.drawing;
