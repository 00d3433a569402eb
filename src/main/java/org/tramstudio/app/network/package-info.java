/** The Network view: layers and what each of them costs. */
package org.tramstudio.app.network;
