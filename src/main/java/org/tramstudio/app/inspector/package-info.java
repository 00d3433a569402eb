/** The right side of the window: what is selected, in numbers. */
package org.tramstudio.app.inspector;
