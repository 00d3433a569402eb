/** How much of the machine training may use, as the user chooses it. */
package org.tramstudio.app.settings;
