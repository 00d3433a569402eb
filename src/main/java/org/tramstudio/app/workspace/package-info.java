/** What all views share: the open project, its designs, the selection, and the session that works on them. */
package org.tramstudio.app.workspace;
