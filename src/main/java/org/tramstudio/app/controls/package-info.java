/** Small controls that several views use, and the words of the method that their tooltips teach. */
package org.tramstudio.app.controls;
