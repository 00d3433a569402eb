/** The Compare view: designs and pinned multipliers in one table, and two of them side by side. */
package org.tramstudio.app.compare;
