/** Vector pictures, described once and written as SVG or PDF; nothing in it knows what is drawn. */
package org.tramstudio.study.picture;
