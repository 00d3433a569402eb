/** Liberty files: {@link org.tramstudio.power.liberty.LibertyReader} reads a user's own cells. */
package org.tramstudio.power.liberty;
