/** How a multiplier works, chapter by chapter, with pictures that the program computes while they are looked at. */
package org.tramstudio.app.learn;
