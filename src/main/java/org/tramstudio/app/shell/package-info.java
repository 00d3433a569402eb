/** The frame around the views: menus, navigation, status bar, drop target, help. */
package org.tramstudio.app.shell;
