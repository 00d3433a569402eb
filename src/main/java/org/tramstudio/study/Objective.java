package org.tramstudio.study;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A quantity that designs are compared by: what it is, how it was obtained, what it is counted from, and whether more or less
 * of it is better. A design that lacks it takes no part in a comparison by it.
 */
public enum Objective {
    /** Of the mapped circuits, see {@link PowerKind#SIMULATED}. */
    SIMULATED(PowerKind.SIMULATED, "simulated gate by gate with the activity of every net"),
    /** See {@link PowerKind#MAPPED}. */
    MAPPED(PowerKind.MAPPED, "counted over the components of the mapped circuit"),
    /** See {@link PowerKind#PREDICTED}. */
    PREDICTED(PowerKind.PREDICTED, "f_power(Θ) (Eq. 5), which training minimises"),
    /** Of all multiplications of the network, see {@link DesignPoint#energy()}. */
    ENERGY("Network energy", "network energy", Unit.OF_THE_ACCURATE, false,
            "the sum over the layers of multiplications times simulated power of their multiplier, layers that stay exact at the "
                    + "accurate multiplier's", DesignPoint::energy),
    /** Of the cells that the multipliers are built of. */
    AREA("Multiplier area", "multiplier area", Unit.OF_THE_ACCURATE, false,
            "of the library cells that the circuit is built of; of several multipliers the mean over all multiplications",
            design -> design.figures().area()),
    /** Of the slowest multiplier. */
    DELAY("Multiplier delay", "multiplier delay", Unit.OF_THE_ACCURATE, false,
            "the longest path through the library cells, without wires; of several multipliers the slowest",
            design -> design.figures().delay()),
    /** Of the products, over all operand pairs alike. */
    MSE("Mean squared error", "mean squared error", Unit.NUMBER, false,
            "over all operand pairs alike; of several multipliers the mean over all multiplications; 0 is exact",
            design -> design.figures().meanSquaredError()),
    /** Of the products, over all operand pairs alike. */
    NMED("NMED", "normalised mean error distance", Unit.SHARE, false,
            "over all operand pairs alike, over the largest product code; of several multipliers the mean over all multiplications",
            design -> design.figures().normalizedMeanErrorDistance()),
    /** Share of the test images that are classified rightly. */
    ACCURACY("Accuracy", "accuracy", Unit.SHARE, true, "of the test images, after phase 3", DesignPoint::latestAccuracy),
    /** Mean cross entropy. */
    LOSS("Loss", "loss", Unit.NUMBER, false, "the mean cross entropy over the training images in the last epoch of phase 3",
            design -> design.figures().loss());

    /** What a value of 1 is. */
    private enum Unit {
        OF_THE_ACCURATE,
        SHARE,
        NUMBER
    }

    private static final double PERCENT = 100;
    private static final int SHOWN_DIGITS = 4;

    private final String title;
    private final String quantity;
    private final Unit unit;
    private final boolean more;
    private final String obtained;
    private final Optional<PowerKind> power;
    private final Function<DesignPoint, OptionalDouble> value;

    Objective(PowerKind kind, String obtained) {
        this(kind.title() + " power", "multiplier power", Unit.OF_THE_ACCURATE, false, obtained, Optional.of(kind),
                design -> design.power(kind));
    }

    Objective(String title, String quantity, Unit unit, boolean more, String obtained,
              Function<DesignPoint, OptionalDouble> value) {
        this(title, quantity, unit, more, obtained, Optional.empty(), value);
    }

    Objective(String title, String quantity, Unit unit, boolean more, String obtained, Optional<PowerKind> power,
              Function<DesignPoint, OptionalDouble> value) {
        this.title = title;
        this.quantity = quantity;
        this.unit = unit;
        this.more = more;
        this.obtained = obtained;
        this.power = power;
        this.value = value;
    }

    /** A power. */
    public static Objective of(PowerKind kind) {
        return switch (kind) {
            case SIMULATED -> SIMULATED;
            case MAPPED -> MAPPED;
            case PREDICTED -> PREDICTED;
        };
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** With an article, within a sentence, for example {@code "a simulated power"}. */
    public String named() {
        return (this == ACCURACY || this == NMED ? "an " : "a ") + words();
    }

    /** Its name within a sentence, for example {@code "simulated power"}. */
    public String words() {
        return this == NMED ? title : title.toLowerCase(Locale.ROOT);
    }

    /** What is spent or reached, within a sentence; how a power was obtained is left out. */
    public String quantity() {
        return quantity;
    }

    /** What an axis is called that shows it in its {@link #shown(double) usual unit}. */
    public String axisTitle() {
        return power.map(PowerKind::axisTitle).orElseGet(() -> switch (this) {
            case ACCURACY -> "Accuracy after phase 3 (%)";
            case LOSS -> "Loss in the last epoch of phase 3";
            case NMED -> "NMED (%)";
            case MSE -> title;
            case ENERGY, AREA, DELAY, SIMULATED, MAPPED, PREDICTED -> title + " (% of the accurate one)";
        });
    }

    /** How its values come about, in words. */
    public String obtained() {
        return obtained;
    }

    /** What its values are counted over, in words; empty for what is told as it is. */
    public Optional<String> reference() {
        return isOfTheAccurate() ? Optional.of(this == ENERGY ? "over the same network's with accurate multipliers"
                : "over the accurate multiplier's") : Optional.empty();
    }

    /** The kind of power, for a power. */
    public Optional<PowerKind> power() {
        return power;
    }

    /** Whether it is counted over the accurate multiplier's, whose value is 1, so that some of it can be saved. */
    public boolean isOfTheAccurate() {
        return unit == Unit.OF_THE_ACCURATE;
    }

    /** Whether its values are shown in percent. */
    public boolean isPercent() {
        return unit != Unit.NUMBER;
    }

    /** A value as it is shown: shares and ratios in percent. */
    public double shown(double plain) {
        return isPercent() ? PERCENT * plain : plain;
    }

    /** A value in words, for example {@code "0.662"}, {@code "94.75 %"} or {@code "1,234"}. */
    public String written(double plain) {
        return switch (unit) {
            case OF_THE_ACCURATE -> WrittenNumbers.decimals(plain, 3);
            case SHARE -> WrittenNumbers.significant(PERCENT * plain, SHOWN_DIGITS) + " %";
            case NUMBER -> WrittenNumbers.significant(plain, SHOWN_DIGITS);
        };
    }

    /** The value of a design; empty where it is not known. */
    public OptionalDouble of(DesignPoint design) {
        return value.apply(design);
    }

    /** The value that a design had at an earlier position of its training; empty for what positions do not tell. */
    public OptionalDouble of(DesignPoint design, DesignPoint.TrailPosition position) {
        return switch (this) {
            case ACCURACY -> OptionalDouble.of(position.accuracy());
            case ENERGY -> design.energy(position.simulatedPower());
            case SIMULATED, MAPPED, PREDICTED -> position.power(power.orElseThrow());
            case AREA, DELAY, MSE, NMED, LOSS -> OptionalDouble.empty();
        };
    }

    /** Whether more of it is better. */
    public boolean isMoreBetter() {
        return more;
    }

    /** A value as something to be kept small, whatever is better. */
    double cost(double plain) {
        return more ? -plain : plain;
    }

    /** As {@link #cost(double)}, of a design that has a value. */
    double cost(DesignPoint design) {
        return cost(of(design).orElseThrow());
    }
}
