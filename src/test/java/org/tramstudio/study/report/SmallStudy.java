package org.tramstudio.study.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.StudySettings;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/** A study by hand for tests: 1,000 test images, an accurate multiplier and three others, one of them with two seeds. */
final class SmallStudy {

    static final ReportOptions OPTIONS = new ReportOptions(PowerKind.SIMULATED, 0.01, "1.2.3", LocalDate.of(2026, 11, 29));
    static final StudySubject SUBJECT = new StudySubject("Nets <b> & \"more\"", "Net-5", "dots", OptionalInt.of(5000),
            OptionalInt.of(1000), StudySettings.standard());

    private SmallStudy() {
    }

    /** The designs: λ 0.3 is the cheapest within a point, λ 2 cheaper and worse, the truncated one is beaten. */
    static List<DesignPoint> designs() {
        return List.of(FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.800, 1),
                FinishedDesigns.ofSeed(0.3, 1, 0.790, 0.60), FinishedDesigns.ofSeed(0.3, 2, 0.796, 0.64),
                FinishedDesigns.ofSeed(2, 1, 0.700, 0.40),
                FinishedDesigns.design(new MultiplierSource.Truncated(5), Map.of(), 0.780, 0.80),
                FinishedDesigns.ofSeed(0.9, 1, 0.99, 0.1).failed("the disk <is> full"));
    }

    static DesignPoint interrupted(DesignPoint design) {
        return design.in(DesignState.INTERRUPTED);
    }

    static DesignStore store(Path folder, List<DesignPoint> designs) throws IOException {
        FinishedDesigns.save(folder, designs);
        return new DesignStore(folder);
    }

    static StudyReport report(Path folder) throws IOException {
        return report(folder, designs(), SUBJECT);
    }

    static StudyReport report(Path folder, List<DesignPoint> designs, StudySubject subject) throws IOException {
        return StudyReport.of(subject, store(folder, designs), SmallStudy::tree, OPTIONS);
    }

    static StudyReport withSetting(Path folder, Setting setting, String value) throws IOException {
        return report(folder, List.of(FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.8, 1),
                FinishedDesigns.design(new MultiplierSource.CoTrained(0.3), Map.of(setting, value), 0.79, 0.6)), SUBJECT);
    }

    /** A square in place of a tree. */
    static TreeFigure tree(DesignPoint design, DesignStore store) {
        return new TreeFigure(new Square(design.title()), "A square.", Map.of("#123456", "#abcdef"));
    }

    private record Square(String title) implements Picture {

        @Override
        public double width() {
            return 100;
        }

        @Override
        public double height() {
            return 100;
        }

        @Override
        public void draw(Page page) {
            page.fill(new Rectangle2D.Double(0, 0, 100, 100), new Color(0x123456));
        }
    }
}
