package org.tramstudio.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tree.PicturePair;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.RemovalDifference;
import org.tramstudio.tram.StructureParameters;
import org.tramstudio.training.PhaseTwo;

class CompareModelTest {

    private static final DesignPoint ACCURATE = ComparedDesigns.accurate();
    private static final DesignPoint MILD = ComparedDesigns.trained(0.3, 0.949, 0.7, 1, .5, .5, .2);
    private static final DesignPoint BOLD = ComparedDesigns.trained(2, 0.945, 0.4, 1, 1, .9, .9);

    private final Workspace workspace = new Workspace();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final CompareModel model = new CompareModel(workspace, new GateLevelPower(), background);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void nothingIsComputedBeforeTheFirstUse() {
        workspace.designs().setAll(ACCURATE, MILD);
        assertEquals(List.of(), model.rows());
        model.use();
        assertEquals(List.of("Accurate multiplier", "λ 0.3"), titles(model.rows()));
        assertTrue(model.isComparisonSettled());
        assertEquals("0", ComparedColumn.MSE.plain(model.rows().getFirst().content().get()));
        assertTrue(ComparedColumn.AREA.number(model.rows().getLast().content().get()).orElseThrow() < 1);
    }

    @Test
    void theSelectedDesignStandsBesideTheAccurateOne() {
        workspace.designs().setAll(ACCURATE, MILD, BOLD);
        workspace.selectedDesign().set(Optional.of(BOLD));
        model.use();
        assertEquals(List.of("Accurate multiplier", "λ 2"), pair());
        ComparedPair pair = model.two().pair().get().orElseThrow();
        RemovalDifference expected = RemovalDifference.of(PhaseTwo.map(ACCURATE.plan(), ACCURATE.theta()),
                PhaseTwo.map(BOLD.plan(), BOLD.theta())).orElseThrow();
        assertEquals(Optional.of(new PicturePair.Difference(PicturePair.Compared.SIGNALS, 0,
                expected.secondOnly().size(), 0)), pair.trees());
    }

    @Test
    void aDesignIsPutBesideTheSelectedOneAndRolesFollow() {
        workspace.designs().setAll(ACCURATE, MILD, BOLD);
        workspace.selectedDesign().set(Optional.of(MILD));
        model.compare(BOLD);
        assertEquals(List.of("λ 0.3", "λ 2"), pair());
        assertEquals(List.of("", "A", "B"), model.rows().stream().map(row -> row.role().get()).toList());
        model.two().exchange();
        assertEquals(List.of("", "B", "A"), model.rows().stream().map(row -> row.role().get()).toList());
        model.two().setFirst(model.rowOf(MILD));
        assertEquals(List.of("λ 0.3", "λ 2"), pair(), "choosing what is B as A exchanges them");
    }

    @Test
    void severalDesignsAreComparedAndShownAloneUntilAllAreWanted() {
        workspace.designs().setAll(ACCURATE, MILD, BOLD);
        model.compare(List.of(MILD, BOLD));
        assertEquals(List.of("λ 0.3", "λ 2"), pair());
        assertEquals(2, model.only().get().size());
        assertEquals(3, model.rows().size(), "none is taken off");
        workspace.designs().set(1, ComparedDesigns.trained(0.3, 0.9, 0.7, 1, .5, .5, .2));
        assertEquals(2, model.only().get().size(), "a design that changes is still the same");
        model.showAll();
        assertEquals(Set.of(), model.only().get());
        model.compare(List.of(ACCURATE, MILD, BOLD));
        assertEquals(List.of("Accurate multiplier", "λ 0.3"), pair());
        workspace.designs().clear();
        assertEquals(Set.of(), model.only().get(), "another project shows all of its designs");
    }

    @Test
    void designsThatChangeKeepTheirLineAndThoseThatGoLeaveThePair() {
        workspace.designs().setAll(ACCURATE, MILD, BOLD);
        workspace.selectedDesign().set(Optional.of(MILD));
        model.compare(BOLD);
        ComparisonRow line = model.rowOf(BOLD).orElseThrow();
        workspace.designs().set(2, ComparedDesigns.trained(2, 0.9, 0.4, 1, 1, .9, .9));
        assertEquals(Optional.of(line), model.rowOf(BOLD));
        assertEquals("0.9", ComparedColumn.FINAL.plain(line.content().get()));
        workspace.designs().remove(2);
        assertEquals(Optional.empty(), model.two().second().get());
        assertEquals(Optional.empty(), model.two().pair().get());
    }

    @Test
    void withoutAProjectAPinnedMultiplierStandsBesideTheAccurateOne() {
        workspace.multiplier().set(Optional.of(mapped(1, 1, 0, 0)));
        model.compareShown();
        assertEquals(List.of("Accurate Wallace tree, 4 bits", "Wallace tree, 4 bits, greedy"), pair());
        model.compareShown();
        assertEquals(2, model.rows().size(), "the same multiplier is pinned once");
        workspace.multiplier().set(Optional.of(mapped(1, 0, 0, 0)));
        model.compareShown();
        assertEquals(List.of("Wallace tree, 4 bits, greedy", "Wallace tree, 4 bits, greedy (2)"), pair());
        model.remove(model.two().second().get().orElseThrow());
        assertEquals(2, model.rows().size());
        assertEquals(Optional.empty(), model.two().second().get());
    }

    @Test
    void theSelectedDesignsOwnMultiplierIsNotPinnedButAChangedOneIs() {
        workspace.designs().setAll(ACCURATE, MILD);
        workspace.selectedDesign().set(Optional.of(MILD));
        workspace.multiplier().set(Optional.of(mapped(1, .5, .5, .2)));
        model.compareShown();
        assertEquals(List.of("Accurate multiplier", "λ 0.3"), pair());
        workspace.multiplier().set(Optional.of(mapped(1, 1, 1, 1)));
        model.compareShown();
        assertEquals(List.of("λ 0.3", "Wallace tree, 4 bits, greedy"), pair());
    }

    @Test
    void aProductTableHasErrorsAndSaysThatItHasNoTree() {
        workspace.designs().setAll(ACCURATE, MILD);
        model.compare(table("truncated", ColumnTruncation.table(4, 3)));
        ComparedPair pair = model.two().pair().get().orElseThrow();
        assertEquals(List.of("Accurate multiplier", "truncated"), pair());
        assertTrue(pair.first().picture().isPresent());
        assertTrue(pair.second().obstacle().contains("no tree"), pair.second().obstacle());
        assertEquals(Optional.empty(), pair.trees());
        assertTrue(pair.errors().isPresent());
    }

    @Test
    void otherOperandsAreSaidInWordsAndLookedAtAlone() {
        workspace.designs().setAll(ACCURATE);
        model.compare(table("wider", ProductTable.exact(5)));
        assertEquals(List.of("Accurate Wallace tree, 5 bits", "wider"), pair(), "a partner of its own operands");
        model.two().setFirst(model.rowOf(ACCURATE));
        ComparedPair pair = model.two().pair().get().orElseThrow();
        assertEquals("A is unsigned, 4 x 4 bits, B unsigned, 5 x 5 bits: their operand pairs are not the same.",
                pair.errorsObstacle());
        assertTrue(pair.errors().isEmpty() && pair.first().picture().isPresent());
    }

    @Test
    void linesAreSortedWithUnknownNumbersLastEitherWay() {
        workspace.designs().setAll(ACCURATE, MILD, BOLD);
        model.compare(table("table", ColumnTruncation.table(4, 3)));
        SortedList<ComparisonRow> sorted = new SortedList<>(model.rows());
        sorted.setComparator(order(ComparedColumn.FINAL, false));
        assertEquals(List.of("λ 2", "λ 0.3", "Accurate multiplier", "table"), titles(sorted));
        sorted.setComparator(order(ComparedColumn.FINAL, true));
        assertEquals(List.of("Accurate multiplier", "λ 0.3", "λ 2", "table"), titles(sorted));
        sorted.setComparator(order(ComparedColumn.DESIGN, true));
        assertEquals("λ 2", titles(sorted).getFirst());
    }

    @Test
    void columnsAreRememberedByTheirNames() {
        model.show(ComparedColumn.BIAS, true);
        model.show(ComparedColumn.STATE, false);
        model.show(ComparedColumn.DESIGN, false);
        List<String> names = model.columnNames();
        assertTrue(names.contains("bias") && names.contains("design") && !names.contains("state"), names.toString());
        CompareModel next = new CompareModel(workspace, new GateLevelPower(), background);
        next.showColumns(Stream.concat(names.stream(), Stream.of("no such column")).toList());
        assertEquals(model.shownColumns().get(), next.shownColumns().get());
    }

    @Test
    void tablesAreWrittenInFullAndQuotedWhereNeeded() {
        workspace.multiplier().set(Optional.of(mapped(1, 1, 0, 0)));
        model.compareShown();
        Set<ComparedColumn> columns = Set.of(ComparedColumn.MSE, ComparedColumn.DESIGN, ComparedColumn.FINAL);
        List<String> lines = TableText.commaSeparated(model.rows(), columns).lines().toList();
        assertEquals("Multiplier,Accuracy,MSE", lines.getFirst());
        assertTrue(lines.contains("\"Accurate Wallace tree, 4 bits\",,0"), lines.toString());
        assertFalse(TableText.tabbed(model.rows(), columns).contains("\""));
    }

    private static ComparisonOrder order(ComparedColumn column, boolean descending) {
        return new ComparisonOrder(List.of(new ComparisonOrder.Key(column, descending)));
    }

    private List<String> pair() {
        return titles(List.of(model.two().first().get().orElseThrow(), model.two().second().get().orElseThrow()));
    }

    private static List<String> titles(List<ComparisonRow> rows) {
        return rows.stream().map(row -> row.content().get().title()).toList();
    }

    private static ShownMultiplier mapped(double... theta) {
        return new ShownMultiplier.Mapped(new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4,
                StructureParameters.of(theta)));
    }

    private static ImportedCircuit table(String name, ProductTable products) {
        OperandFormat operands = products.operands();
        return new ImportedCircuit(name, "a product table", operands, Optional.empty(), Optional.of(products),
                "first operand: weight", List.of(), List.of());
    }
}
