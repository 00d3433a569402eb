package org.tramstudio.power.liberty;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.task.UserFacingException;

/**
 * What the numbers of a file are in. A unit that is not stated is the one that the Liberty manual gives as usual.
 *
 * @param picoseconds in a unit of time
 * @param femtofarads in a unit of capacitance
 * @param nanowatts in a unit of leakage power
 * @param volts in a unit of voltage
 */
record LibertyUnits(double picoseconds, double femtofarads, double nanowatts, double volts) {

    private static final Map<Character, Double> PREFIXES = Map.of('a', 1e-18, 'f', 1e-15, 'p', 1e-12, 'n', 1e-9,
            'u', 1e-6, 'm', 1e-3, 'k', 1e3);

    /** Those that a library states. */
    static LibertyUnits of(LibertyGroup library, LibertySource source) throws UserFacingException {
        return new LibertyUnits(unit(library, "time_unit", "1ns", "s", source) / 1e-12,
                unit(library, "capacitive_load_unit", "1pf", "f", source) / 1e-15,
                unit(library, "leakage_power_unit", "1nW", "w", source) / 1e-9,
                unit(library, "voltage_unit", "1V", "v", source));
    }

    /** Liberty's unit of energy is derived: capacitance times the square of the voltage. */
    double femtojoules() {
        return femtofarads * volts * volts;
    }

    private static double unit(LibertyGroup library, String name, String usual, String base, LibertySource source)
            throws UserFacingException {
        Optional<LibertyGroup.Attribute> stated = library.attribute(name);
        String text = stated.map(each -> String.join("", each.values())).orElse(usual).replace(" ", "")
                .toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && "0123456789.+-e".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        String unit = text.substring(digits);
        Optional<Double> prefix = unit.equals(base) ? Optional.of(1.0)
                : unit.length() == 2 && unit.endsWith(base) ? Optional.ofNullable(PREFIXES.get(unit.charAt(0)))
                : Optional.empty();
        int line = stated.map(LibertyGroup.Attribute::line).orElse(library.line());
        if (prefix.isEmpty()) {
            throw source.problem(line, name + " is \"" + (text.length() <= 40 ? text : text.substring(0, 40))
                    + "\"; a number and a unit such as \"" + usual + "\" were expected");
        }
        double factor = digits == 0 ? 1 : source.number(text.substring(0, digits), line, name);
        if (!(factor > 0)) {
            throw source.problem(line, name + " is " + factor + "; more than 0 was expected");
        }
        return factor * prefix.get();
    }
}
