package org.tramstudio.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.PowerKind;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class StudyReportTest {

    @TempDir
    private Path folder;

    @Test
    void theAnswerIsTheCheapestWithinTheAcceptedLoss() throws IOException {
        StudyReport report = SmallStudy.report(folder);
        ReportedDesign choice = report.choice().orElseThrow();
        assertEquals("λ 0.3", choice.name());
        assertEquals(0.38, report.answer().saved().orElseThrow(), 1e-9);
        assertEquals(0.007, report.answer().lostAccuracy().orElseThrow(), 1e-9);
        assertEquals("Accurate multiplier", report.accurate().orElseThrow().name());
    }

    @Test
    void eachDesignHasItsMeanItsSeedsAndItsInterval() throws IOException {
        StudyReport report = SmallStudy.report(folder);
        assertEquals(List.of("Accurate multiplier", "5 columns truncated", "λ 0.3", "λ 2"),
                report.designs().stream().map(ReportedDesign::name).toList());
        ReportedDesign seeds = report.designs().get(2);
        assertEquals(2, seeds.seeds());
        assertEquals(0.793, seeds.accuracy().mean(), 1e-12);
        assertEquals(0.0042, seeds.accuracy().deviation().orElseThrow(), 1e-4);
        assertEquals(0.788, seeds.accuracyBefore().orElseThrow().mean(), 1e-12);
        assertEquals(OptionalLong.of(1000), seeds.testImages());
        assertEquals(0.7668, seeds.interval().orElseThrow().least(), 1e-4);
        assertEquals(0.8170, seeds.interval().orElseThrow().greatest(), 1e-4);
        assertEquals(0.75, seeds.meanTheta().orElseThrow(), 1e-12);
        assertEquals(List.of(true, false, true, true), report.designs().stream().map(ReportedDesign::onFront).toList());
    }

    @Test
    void withoutTheImagesThereIsNoIntervalUnlessThePlanNamesANumberThatFits() throws IOException {
        StudySubject unknown = new StudySubject("T", "", "", OptionalInt.empty(), OptionalInt.empty(), SmallStudy.SUBJECT.settings());
        StudyReport all = SmallStudy.report(folder.resolve("a"), SmallStudy.designs(), unknown);
        assertTrue(all.designs().stream().allMatch(design -> design.interval().isEmpty()));
        assertTrue(words(all).contains("so they have no confidence interval"), words(all));
        List<DesignPoint> named = List.of(FinishedDesigns.design(new MultiplierSource.Accurate(),
                Map.of(Setting.TEST_SAMPLES, "500"), 0.75, 1));
        assertEquals(OptionalLong.of(500), SmallStudy.report(folder.resolve("b"), named, unknown).designs().getFirst().testImages());
        List<DesignPoint> misfit = List.of(FinishedDesigns.design(new MultiplierSource.Accurate(),
                Map.of(Setting.TEST_SAMPLES, "500"), 0.7531, 1));
        assertEquals(OptionalLong.empty(), SmallStudy.report(folder.resolve("c"), misfit, unknown).designs().getFirst().testImages());
    }

    @Test
    void whatCannotBeTrustedIsSaidAsTheDataTellsIt() throws IOException {
        String words = words(SmallStudy.report(folder));
        assertTrue(words.contains("measured on all 1,000 test images, after training on all 5,000 training images."), words);
        assertTrue(words.contains("as accurate as the accurate multiplier: 5 columns truncated and λ 0.3. Different beyond it: λ 2."), words);
        assertTrue(words.contains("3 designs have 1 seed and 1 design has 2 seeds"), words);
        assertTrue(words.contains("λ 0.9, seed 1 failed: the disk <is> full"), words);
        assertTrue(words.contains("asks for more than is finished: λ 0.1."), words);
        assertTrue(words.contains("with the activity that a synthesiser assumes"), words);
        assertFalse(words.contains("Each seed draws its own part"), "all images are used");
    }

    @Test
    void oneSeedAndAPartOfTheImagesAreSaid() throws IOException {
        String words = words(SmallStudy.withSetting(folder, Setting.SAMPLES, "200"));
        assertTrue(words.contains("after training on all 5,000 and 200 of 5,000 training images"), words);
        assertTrue(words.contains("Every design was trained with one seed"), words);
    }

    @Test
    void settingsThatDifferAreMarkedWithWhatTheDesignsHad() throws IOException {
        List<ReportedSetting> settings = SmallStudy.withSetting(folder, Setting.BATCH_SIZE, "64").settings();
        assertEquals(Setting.values().length - 1, settings.size());
        ReportedSetting batch = of(Setting.BATCH_SIZE, settings);
        assertEquals("256 (1 design); 64 (1 design)", batch.value());
        assertTrue(batch.changed());
        assertEquals("0.3", of(Setting.LAMBDAS, settings).value());
        ReportedSetting rate = of(Setting.LEARNING_RATE, settings);
        assertEquals("0.0005", rate.value());
        assertFalse(rate.changed());
    }

    @Test
    void theTreesAreTheFrontsTheAnswerFirst() throws IOException {
        assertEquals(List.of("λ 0.3", "λ 2"), SmallStudy.report(folder).trees().stream().map(tree -> tree.design().name()).toList());
        StudyReport without = StudyReport.of(SmallStudy.SUBJECT, new DesignStore(folder), (_, _) -> {
            throw new IOException("gone");
        }, SmallStudy.OPTIONS);
        assertEquals(List.of(), without.trees());
        assertTrue(words(without).contains("Not drawn, since their circuits are not in the project's folder or cannot be read: "
                + "λ 0.3 and λ 2."), words(without));
    }

    @Test
    void aStudyWithoutResultsSaysWhatToDo() throws IOException {
        DesignStore store = SmallStudy.store(folder, List.of(SmallStudy.interrupted(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6))));
        UserFacingException refusal = assertThrows(UserFacingException.class,
                () -> StudyReport.of(SmallStudy.SUBJECT, store, SmallStudy::tree, SmallStudy.OPTIONS));
        assertTrue(refusal.getMessage().startsWith(folder + ": there is no finished design to report on."), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("press Explore"), refusal.getMessage());
    }

    @Test
    void theQuestionNamesWhatWasTried() throws IOException {
        String question = ReportQuestion.words(SmallStudy.report(folder)) + " " + ReportQuestion.search(SmallStudy.report(folder));
        assertEquals("How much multiplier power can Net-5 save on dots, and what does that cost in accuracy? Tried were 2 multipliers "
                + "trained together with the network (λ 0.3 to 2) and 1 truncated multiplier, of 8 bits (Wallace tree); the network "
                + "was retrained for each, 20 epochs in all.", question);
    }

    @Test
    void anotherPowerIsJudgedByAndNamed() throws IOException {
        DesignStore store = SmallStudy.store(folder, SmallStudy.designs());
        ReportOptions mapped = new ReportOptions(PowerKind.MAPPED, 0.01, "1", SmallStudy.OPTIONS.date());
        StudyReport report = StudyReport.of(SmallStudy.SUBJECT, store, SmallStudy::tree, mapped);
        assertEquals(0.37, report.answer().saved().orElseThrow(), 1e-9);
        assertTrue(words(report).contains("No activity is simulated"), words(report));
    }

    private static String words(StudyReport report) {
        return String.join("\n", new ReportCaveats(report).words());
    }

    private static ReportedSetting of(Setting setting, List<ReportedSetting> settings) {
        return settings.stream().filter(each -> each.setting() == setting).findFirst().orElseThrow();
    }
}
