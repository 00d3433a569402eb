/** The method of the TRAM paper apart from training: structure parameters, their power, and phase 2, the mapping. */
package org.tramstudio.tram;
