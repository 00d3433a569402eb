/** The search field over everything that can be done or gone to, by a few letters of its name. */
package org.tramstudio.app.finder;
