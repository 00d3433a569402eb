package org.tramstudio.power.liberty;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * What one Liberty file describes.
 *
 * @param source where it was read
 * @param name of the library
 * @param voltage of the supply, in V
 * @param cells one entry for each output of each combinational cell
 * @param passedOver number of cells that logic is not mapped to
 */
record LibertyFile(LibertySource source, String name, double voltage, List<LibraryCell> cells, int passedOver) {

    static LibertyFile read(Reader reader, LibertySource source, TaskControl control) throws IOException {
        List<LibraryCell> cells = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        int[] passedOver = {0};
        List<LibertyUnits> units = new ArrayList<>();
        LibertyGroup library = LibertyParser.parse(reader, source, (stated, cell) -> {
            if (units.isEmpty()) {
                units.add(LibertyUnits.of(stated, source));
            }
            List<LibraryCell> outputs = names.add(cell.title())
                    ? new LibertyCell(stated, cell, units.getFirst(), source).outputs() : List.of();
            cells.addAll(outputs);
            passedOver[0] += outputs.isEmpty() ? 1 : 0;
        }, control);
        return new LibertyFile(source, library.title(), voltage(library, source), List.copyOf(cells), passedOver[0]);
    }

    private static double voltage(LibertyGroup library, LibertySource source) throws UserFacingException {
        double unit = LibertyUnits.of(library, source).volts();
        Optional<LibertyGroup> conditions = library.groups("operating_conditions").stream().findFirst();
        OptionalDouble stated = library.number("nom_voltage", source);
        if (stated.isEmpty() && conditions.isPresent()) {
            stated = conditions.get().number("voltage", source);
        }
        if (stated.isEmpty() || !(stated.getAsDouble() > 0)) {
            throw source.problem("the library does not state the voltage of its supply",
                    "Add a line such as \"nom_voltage : 0.7;\" to its library group.");
        }
        return stated.getAsDouble() * unit;
    }
}
