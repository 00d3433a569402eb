/** A guided tour of five steps for first-time users: a bubble that points to the real controls and follows what is done. */
package org.tramstudio.app.tour;
