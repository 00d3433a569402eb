/** The Dataset view: classes, images, brightness. */
package org.tramstudio.app.dataset;
