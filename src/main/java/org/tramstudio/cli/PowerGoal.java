package org.tramstudio.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published figure to stand beside what is estimated: power and area of a circuit over the accurate multiplier's.
 *
 * @param file name of the circuit's file without its extension
 * @param title of the circuit in the TRAM paper
 * @param power over the accurate one's, Figure 4 of the TRAM paper; TRAM's own multipliers are synthesised for 500 ps
 *              there, which stresses the accurate one and lowers their ratios
 * @param area over the accurate one's, from its Table 1; empty where the table has no such row
 */
record PowerGoal(String file, String title, double power, OptionalDouble area) {

    /** Area in µm² of the accurate multiplier, Table 1 of the TRAM paper. */
    static final double ACCURATE_AREA = 27.2;

    /** Power in µW of the accurate multiplier, Figure 4 of the TRAM paper. */
    static final double ACCURATE_POWER = 3.07;

    private static final List<PowerGoal> ALL = List.of(
            new PowerGoal("OPACT1", "OPACT_1", 0.615, area(18.6)),
            new PowerGoal("OPACT18", "OPACT_18", 0.370, area(14.1)),
            new PowerGoal("mul8u_0AB", "Evo_0AB", 0.712, area(21.3)),
            new PowerGoal("mul8u_1DMU", "Evo_1DMU", 0.486, area(16.9)),
            new PowerGoal("mul8u_GJM", "Evo_GJM", 0.340, area(12.1)),
            new PowerGoal("tram_resnet18_lambda0.3", "TRAM, λ = 0.3", 0.581, OptionalDouble.empty()));

    private static OptionalDouble area(double squareMicrometres) {
        return OptionalDouble.of(squareMicrometres / ACCURATE_AREA);
    }

    /** Whether the circuit was made by others, so that its ratio can be expected to be met. */
    boolean isByOthers() {
        return !title.startsWith("TRAM");
    }

    /** What is published about the circuit of a file. */
    static Optional<PowerGoal> of(String file) {
        return ALL.stream().filter(goal -> goal.file.equals(file)).findFirst();
    }
}
