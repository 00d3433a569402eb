/** Light and dark, the colours for drawings, and the icons. */
package org.tramstudio.app.theme;
