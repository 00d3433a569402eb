package org.tramstudio.app.finder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final List<Findable> OFFERED = List.of(
            thing(FindableKind.VIEW, "Explore", "View", ""),
            thing(FindableKind.COMMAND, "Explore", "Study", ""),
            thing(FindableKind.COMMAND, "Export…", "Multiplier", ""),
            thing(FindableKind.COMMAND, "Expand all", "View", ""),
            thing(FindableKind.SETTING, "λ", "Search", "lambda"),
            thing(FindableKind.TERM, "Partial product", "", ""));

    @Test
    void whatIsCalledThatIsFoundInGroups() {
        List<Finding.Group> groups = Search.of("exp", OFFERED, new RecentlyUsed());
        assertEquals(List.of("Views", "Commands"), groups.stream().map(Finding.Group::heading).toList());
        assertEquals(List.of("Explore", "Export…", "Expand all"), titles(groups.getLast()));
    }

    @Test
    void severalWordsMayStandInTitleAndMenuInAnyOrder() {
        for (String typed : List.of("export mult", "mult export", "  mult   exp ")) {
            assertEquals("Export…", best(typed, new RecentlyUsed()), typed);
        }
        assertEquals(List.of(), Search.of("export study", OFFERED, new RecentlyUsed()));
    }

    @Test
    void otherWordsFindButAreNotMarked() {
        Finding found = Search.of("lambda", OFFERED, new RecentlyUsed()).getFirst().findings().getFirst();
        assertEquals("λ", found.what().title());
        assertEquals(List.of(), found.letters());
    }

    @Test
    void whatWasUsedRecentlyComesFirst() {
        RecentlyUsed recent = new RecentlyUsed();
        recent.add(OFFERED.get(3).key());
        assertEquals("Expand all", best("exp", recent));
        List<Finding.Group> unasked = Search.of("", OFFERED, recent);
        assertEquals("Recently used", unasked.getFirst().heading());
        assertEquals(List.of("Expand all"), titles(unasked.getFirst()));
    }

    @Test
    void strewnLettersFindNothing() {
        assertEquals(List.of(), Search.of("ailrdc", OFFERED, new RecentlyUsed()));
    }

    @Test
    void aKindTakesAHandfulOfLines() {
        List<Findable> many = IntStream.range(0, 50)
                .mapToObj(number -> thing(FindableKind.DESIGN, "design " + number, "", "")).toList();
        assertEquals(5, Search.of("design", many, new RecentlyUsed()).getFirst().findings().size());
        assertEquals(5, Search.of(" ", many, new RecentlyUsed()).getFirst().findings().size());
    }

    @Test
    void aDozenIsRememberedInTheOrderOfUse() {
        RecentlyUsed recent = new RecentlyUsed();
        IntStream.range(0, 20).forEach(number -> recent.add("key " + number));
        recent.add("key 15");
        assertEquals(12, recent.keys().size());
        assertEquals(List.of("key 15", "key 19"), recent.keys().subList(0, 2));
        RecentlyUsed later = new RecentlyUsed();
        later.restore(recent.keys());
        assertEquals(recent.keys(), later.keys());
        assertTrue(recent.freshness("key 15") > recent.freshness("key 19"));
        assertEquals(0, recent.freshness("key 0"));
    }

    private static String best(String typed, RecentlyUsed recent) {
        return Search.of(typed, OFFERED, recent).getFirst().findings().getFirst().what().title();
    }

    private static List<String> titles(Finding.Group group) {
        return group.findings().stream().map(finding -> finding.what().title()).toList();
    }

    private static Findable thing(FindableKind kind, String title, String detail, String otherWords) {
        return Findable.of(kind, title, detail, otherWords, () -> { });
    }
}
