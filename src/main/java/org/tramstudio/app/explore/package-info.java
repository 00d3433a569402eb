/** The Explore view: what to search, the designs as they come, the live Pareto plot and the live loss. */
package org.tramstudio.app.explore;
