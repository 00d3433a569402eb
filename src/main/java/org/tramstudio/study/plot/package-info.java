/** Pictures of finished designs as files, without a toolkit; {@link org.tramstudio.study.plot.ComparisonPlot} draws them. */
package org.tramstudio.study.plot;
