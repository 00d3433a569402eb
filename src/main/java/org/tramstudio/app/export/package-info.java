/** Export of a multiplier: what will be written, where to, and the writing itself. */
package org.tramstudio.app.export;
