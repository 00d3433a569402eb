/** Work away from the FX thread, and the drawer that shows it. */
package org.tramstudio.app.tasks;
