package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.OperandFormat;

/** Which second multiplier is laid over the one on the screen; it stays until another is chosen or the comparison ends. FX thread only. */
final class ComparisonModel {

    private final MultiplierModel model;
    private final Workspace workspace;
    private final Supplier<List<OfferedMultiplier>> offers;
    private final LatestWins<Choice, Answer> reader;
    private Optional<Choice> wanted = Optional.empty();

    private record Choice(String title, Callable<ShownMultiplier> read) {

        Answer answer() {
            try {
                return new Answer(this, SecondMultiplier.of(title, read.call()));
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception unreadable) {
                throw new CompletionException(unreadable);
            }
        }
    }

    private record Answer(Choice choice, SecondMultiplier second) {
    }

    /**
     * Compares with nothing yet.
     *
     * @param offers what can be compared with, beside presets
     */
    ComparisonModel(MultiplierModel model, Workspace workspace, Background background,
                    Supplier<List<OfferedMultiplier>> offers) {
        this.model = model;
        this.workspace = workspace;
        this.offers = offers;
        reader = new LatestWins<>("Read the second multiplier", Choice::answer, background, this::take, this::fail);
    }

    /** What can be compared with, beside presets. */
    List<OfferedMultiplier> offers() {
        return offers.get();
    }

    /** Presets for the operands on the screen; none for operands that are not mapped here. */
    List<Preset> presets() {
        return operands().map(operands -> Preset.of(operands.width(), columns(operands.width()))).orElse(List.of());
    }

    private Optional<OperandFormat> operands() {
        return workspace.multiplier().get().map(ShownMultiplier::operands).filter(operands -> !operands.signed()
                && operands.weightWidth() == operands.activationWidth()
                && operands.width() <= model.choice().get().method().widest());
    }

    private int columns(int width) {
        return width == model.choice().get().width() ? model.choice().get().columns() : width;
    }

    /** Compares with a multiplier that is offered. */
    void choose(OfferedMultiplier offered) {
        request(new Choice(offered.title(), offered.read()));
    }

    /** Compares with a preset, mapped as the one on the screen is. */
    void choose(Preset preset) {
        operands().ifPresent(operands -> {
            MultiplierChoice choice = model.choice().get().withWidth(operands.width())
                    .withTheta(preset.theta().toArray());
            request(new Choice(preset.title(), () -> new ShownMultiplier.Mapped(choice.map())));
        });
    }

    private void request(Choice choice) {
        wanted = Optional.of(choice);
        reader.request(choice);
    }

    /** Compares with nothing any more. */
    void end() {
        wanted = Optional.empty();
        model.setSecond(Optional.empty());
    }

    private void take(Answer answer) {
        if (wanted.equals(Optional.of(answer.choice()))) {
            model.setSecond(Optional.of(answer.second()));
        }
    }

    private void fail(Throwable failure) {
        workspace.message().set(FailureReport.of(failure instanceof CompletionException ? failure.getCause() : failure));
    }
}
