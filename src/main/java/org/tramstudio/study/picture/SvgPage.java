package org.tramstudio.study.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one SVG document, element by element. */
final class SvgPage implements Page {

    /** The first three have letters of the same widths. */
    private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private static final String WHITE = "#ffffff";

    private final StringBuilder text = new StringBuilder();
    private final List<Rectangle2D> clips = new ArrayList<>();
    private Optional<Rectangle2D> clip = Optional.empty();

    SvgPage(double width, double height, String title) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" "
                        + "role=\"img\" font-family=\"%3$s\">\n", number(width), number(height), FONTS));
        text.append("<title>").append(XmlText.escaped(title)).append("</title>\n");
    }

    /** The whole document. */
    String document() {
        return text + "</svg>\n";
    }

    @Override
    public void shape(Shape shape, Optional<Color> fill, Optional<LineLook> rim, Part part) {
        String name = outline(shape);
        fill.ifPresentOrElse(color -> paint("fill", color), () -> attribute("fill", "none"));
        rim.ifPresent(this::stroke);
        end(name, part);
    }

    /** The element that says where a shape lies, in the fewest words. */
    private String outline(Shape shape) {
        if (shape instanceof Line2D line) {
            start("line", "x1", number(line.getX1()), "y1", number(line.getY1()), "x2", number(line.getX2()), "y2",
                    number(line.getY2()));
            return "line";
        }
        if (shape instanceof Rectangle2D area) {
            start("rect", "x", number(area.getX()), "y", number(area.getY()), "width", number(area.getWidth()), "height",
                    number(area.getHeight()));
            return "rect";
        }
        Optional<String> corners = polygon(shape);
        if (corners.isPresent()) {
            start("polygon", "points", corners.get());
            return "polygon";
        }
        start("path", "d", path(shape));
        return "path";
    }

    /** The corners of a shape that is one closed polygon. */
    private static Optional<String> polygon(Shape shape) {
        List<String> corners = new ArrayList<>();
        double[] at = new double[6];
        boolean closed = false;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int step = path.currentSegment(at);
            boolean begins = step == PathIterator.SEG_MOVETO && corners.isEmpty();
            if (step == PathIterator.SEG_CLOSE && !closed) {
                closed = true;
            } else if ((begins || step == PathIterator.SEG_LINETO) && !closed) {
                corners.add(number(at[0]) + "," + number(at[1]));
            } else {
                return Optional.empty();
            }
        }
        if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        return closed ? Optional.of(String.join(" ", corners)) : Optional.empty();
    }

    private static String path(Shape shape) {
        StringBuilder steps = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int step = path.currentSegment(at);
            steps.append("MLQCZ".charAt(step));
            int numbers = switch (step) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            for (int k = 0; k < numbers; k++) {
                steps.append(k == 0 ? "" : " ").append(number(at[k]));
            }
        }
        return steps.toString();
    }

    private void stroke(LineLook look) {
        BasicStroke stroke = look.stroke();
        paint("stroke", look.color());
        attribute("stroke-width", number(stroke.getLineWidth()));
        if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
            attribute("stroke-linecap", stroke.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square");
        }
        if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) {
            attribute("stroke-linejoin", stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? "round" : "bevel");
        }
        if (stroke.getDashArray() != null) {
            List<String> dashes = new ArrayList<>();
            for (float dash : stroke.getDashArray()) {
                dashes.add(number(dash));
            }
            attribute("stroke-dasharray", String.join(" ", dashes));
        }
    }

    @Override
    public void words(String words, double x, double y, TextLook look, Part part) {
        start("text", "x", number(x), "y", number(y), "font-size", number(look.size()), "text-anchor",
                look.anchor().name().toLowerCase(Locale.ROOT), "font-weight", look.bold() ? "bold" : "normal");
        paint("fill", look.color());
        if (look.rimmed()) {
            attribute("stroke", WHITE);
            attribute("stroke-width", "3");
            attribute("stroke-linejoin", "round");
            attribute("paint-order", "stroke");
        }
        if (look.turned() != 0) {
            attribute("transform", "rotate(" + number(look.turned()) + " " + number(x) + " " + number(y) + ")");
        }
        describe(part);
        text.append('>').append(XmlText.escaped(words)).append("</text>\n");
    }

    @Override
    public void clip(Optional<Rectangle2D> area) {
        clip = area;
        area.filter(limits -> !clips.contains(limits)).ifPresent(limits -> {
            clips.add(limits);
            text.append("<clipPath id=\"").append(clipName(limits)).append("\"><rect");
            attribute("x", number(limits.getX()));
            attribute("y", number(limits.getY()));
            attribute("width", number(limits.getWidth()));
            attribute("height", number(limits.getHeight()));
            text.append("/></clipPath>\n");
        });
    }

    private String clipName(Rectangle2D limits) {
        return "clip" + clips.indexOf(limits);
    }

    private void start(String name, String... attributes) {
        text.append('<').append(name);
        for (int k = 0; k < attributes.length; k += 2) {
            attribute(attributes[k], attributes[k + 1]);
        }
        clip.ifPresent(limits -> attribute("clip-path", "url(#" + clipName(limits) + ")"));
    }

    private void end(String name, Part part) {
        describe(part);
        if (part.explanation().isEmpty()) {
            text.append("/>\n");
        } else {
            text.append("><title>").append(XmlText.escaped(part.explanation())).append("</title></").append(name).append(">\n");
        }
    }

    private void describe(Part part) {
        if (!part.type().isEmpty()) {
            attribute("class", part.type());
        }
    }

    private void paint(String what, Color color) {
        attribute(what, String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff));
        if (color.getAlpha() < 255) {
            attribute(what + "-opacity", number(color.getAlpha() / 255.0));
        }
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(XmlText.escaped(value)).append('"');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
