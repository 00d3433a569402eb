/** The start page, the open project, and new projects. */
package org.tramstudio.app.start;
