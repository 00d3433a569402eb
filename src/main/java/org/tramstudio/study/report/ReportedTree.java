package org.tramstudio.study.report;

/**
 * The tree of a design on the front.
 *
 * @param design whose multiplier it is
 * @param figure its drawing
 */
public record ReportedTree(ReportedDesign design, TreeFigure figure) {
}
