package org.tramstudio.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others have published, to stand beside a study. Networks and power models are others than the study's, so nothing
 * of it is a design: multipliers are known by their power alone, and the one run by its own network.
 *
 * @param label says that it is not comparable point by point
 * @param sources where the figures come from
 * @param accurate name of the multiplier whose power is 1
 * @param multipliers of 8 unsigned bits
 * @param run the authors' demonstration
 * @param claims of the paper, in words
 */
public record PublishedResults(@JsonProperty(required = true) String label,
                               @JsonProperty(required = true) List<Source> sources,
                               @JsonProperty(required = true) String accurate,
                               @JsonProperty(required = true) List<Multiplier> multipliers,
                               @JsonProperty(required = true) Run run, @JsonProperty(required = true) List<Claim> claims) {

    private static final String RESOURCE = "/published-results.json";

    /** Copies the lists; every source that is named has to be there. */
    public PublishedResults {
        sources = List.copyOf(sources);
        multipliers = List.copyOf(multipliers);
        claims = List.copyOf(claims);
        List<String> known = sources.stream().map(Source::id).toList();
        Stream.of(multipliers.stream().map(Multiplier::source), claims.stream().map(Claim::source), Stream.of(run.source()))
                .flatMap(each -> each).filter(named -> !known.contains(named)).findFirst().ifPresent(unknown -> {
                    throw new IllegalArgumentException("no source is called " + unknown);
                });
    }

    /** What comes with the program; reads a file of its. */
    public static PublishedResults bundled() {
        try (InputStream file = PublishedResults.class.getResourceAsStream(RESOURCE)) {
            return JsonDocument.newMapper().readValue(file, PublishedResults.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The program's own " + RESOURCE + " cannot be read", damaged);
        }
    }

    /**
     * Where figures come from.
     *
     * @param id how the figures name it
     * @param title of the publication
     * @param address where it is found
     */
    public record Source(@JsonProperty(required = true) String id, @JsonProperty(required = true) String title,
                         @JsonProperty(required = true) String address) {
    }

    /**
     * A published multiplier.
     *
     * @param name in the publication
     * @param source its source's id
     * @param area in square micrometres
     * @param power in milliwatts
     * @param errorRate share of products that are wrong, in percent
     * @param nmed normalised mean error distance, in percent
     * @param maxError largest error distance
     */
    public record Multiplier(@JsonProperty(required = true) String name, @JsonProperty(required = true) String source,
                             @JsonProperty(required = true) double area, @JsonProperty(required = true) double power,
                             @JsonProperty(required = true) double errorRate, @JsonProperty(required = true) double nmed,
                             @JsonProperty(required = true) long maxError) {
    }

    /**
     * A published training; accuracies and powers from 0 to 1.
     *
     * @param network what was trained on what
     * @param lambda weight of the power in the loss
     * @param settings how else
     * @param source its source's id
     * @param floatAccuracy of the floating-point network
     * @param accurateAccuracy of the quantised network with accurate multipliers
     * @param finalAccuracy after phase 3
     * @param predictedPower f_power(Θ), as published
     * @param simulatedPower their circuit in this program's power model
     */
    public record Run(@JsonProperty(required = true) String network, @JsonProperty(required = true) double lambda,
                      @JsonProperty(required = true) String settings, @JsonProperty(required = true) String source, @JsonProperty(required = true) double floatAccuracy,
                      @JsonProperty(required = true) double accurateAccuracy,
                      @JsonProperty(required = true) double finalAccuracy,
                      @JsonProperty(required = true) double predictedPower,
                      @JsonProperty(required = true) double simulatedPower) {

        private OptionalDouble power(PowerKind kind) {
            return switch (kind) {
                case PREDICTED -> OptionalDouble.of(predictedPower);
                case SIMULATED -> OptionalDouble.of(simulatedPower);
                case MAPPED -> OptionalDouble.empty();
            };
        }
    }

    /**
     * A statement of a publication.
     *
     * @param text in words
     * @param source its source's id
     */
    public record Claim(@JsonProperty(required = true) String text, @JsonProperty(required = true) String source) {
    }

    /**
     * A published multiplier in a plot: a power, and no accuracy.
     *
     * @param label its name
     * @param power over the accurate multiplier's
     * @param words all that is known of it, with its source
     */
    public record Mark(String label, double power, String words) {
    }

    /**
     * A published accuracy in a plot.
     *
     * @param label which network, and what of it
     * @param power over the accurate multiplier's
     * @param accuracy from 0 to 1
     * @param words all that is known of it, with its source
     */
    public record Place(String label, double power, double accuracy, String words) {
    }

    /** The multipliers but the accurate one, cheapest first. */
    public List<Mark> marks() {
        double whole = multipliers.stream().filter(each -> each.name().equals(accurate)).findFirst().orElseThrow().power();
        return multipliers.stream().filter(each -> !each.name().equals(accurate))
                .map(each -> new Mark(each.name(), each.power() / whole, words(each)))
                .sorted((one, other) -> Double.compare(one.power(), other.power())).toList();
    }

    /** What the run comes to for a kind of power: its accurate multiplier, and its design where that power is known. */
    public List<Place> places(PowerKind kind) {
        Place exact = new Place(run.network() + ", accurate", 1, run.accurateAccuracy(), words(kind));
        OptionalDouble power = run.power(kind);
        return Stream.concat(Stream.of(exact), power.stream().mapToObj(known ->
                new Place(run.network() + ", λ " + run.lambda(), known, run.finalAccuracy(), words(kind)))).toList();
    }

    /** The claims, each on a line, below their sources. */
    public String claimsInWords() {
        return sources.stream().flatMap(source -> {
            List<Claim> its = claims.stream().filter(claim -> claim.source().equals(source.id())).toList();
            return its.isEmpty() ? Stream.empty() : Stream.concat(Stream.of("Claimed in " + cited(source.id()) + ":"),
                    its.stream().map(claim -> "· " + claim.text()));
        }).collect(Collectors.joining("\n"));
    }

    private String words(Multiplier multiplier) {
        return multiplier.name() + ": " + multiplier.power() + " mW, " + multiplier.area() + " µm², error rate "
                + multiplier.errorRate() + " %, NMED " + multiplier.nmed() + " %, largest error " + multiplier.maxError()
                + "\n" + cited(multiplier.source());
    }

    private String words(PowerKind kind) {
        String accuracies = run.network() + ", λ " + run.lambda() + ", " + run.settings() + "\nfloating point " + percent(run.floatAccuracy())
                + ", accurate multiplier " + percent(run.accurateAccuracy()) + ", after phase 3 " + percent(run.finalAccuracy());
        Optional<String> power = switch (kind) {
            case PREDICTED -> Optional.of("f_power(Θ) " + run.predictedPower() + ", predicted");
            case SIMULATED -> Optional.of("power " + run.simulatedPower() + ": their circuit, our power model");
            case MAPPED -> Optional.empty();
        };
        return Stream.of(Optional.of(accuracies), power, Optional.of(cited(run.source()))).flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static String percent(double share) {
        return Math.round(10_000 * share) / 100.0 + " %";
    }

    private String cited(String id) {
        Source source = sources.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return source.title() + " (" + source.address() + ")";
    }
}
