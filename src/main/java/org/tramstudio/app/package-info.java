/** The window: puts views, services and the shell together, and starts them. */
package org.tramstudio.app;
