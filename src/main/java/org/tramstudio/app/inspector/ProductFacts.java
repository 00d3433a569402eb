package org.tramstudio.app.inspector;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.CopiedText;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.ProductFunction;
import org.tramstudio.circuit.MultiplierTraits;

/** What kind of function a multiplier computes, and its identity. */
final class ProductFacts extends VBox {

    private static final int SHORT = 12;

    ProductFacts(ProductFunction function) {
        setId("product-facts");
        MultiplierTraits traits = function.traits();
        getChildren().addAll(new Facts()
                .add("Equal to", known(traits), Term.KNOWN_FUNCTION)
                .add("Commutative", commutative(traits), Term.COMMUTATIVE)
                .add("Largest for W = 0", Numbers.count(traits.largestForZeroWeight()), Term.ZERO_OPERAND)
                .add("Largest for X = 0", Numbers.count(traits.largestForZeroActivation()), Term.ZERO_OPERAND)
                .add("Monotone", traits.monotone() ? "yes" : "no", Term.MONOTONE)
                .add("Rank of the error", Integer.toString(function.rank()), Term.ERROR_RANK), identity(traits));
    }

    private static String known(MultiplierTraits traits) {
        OptionalInt columns = traits.truncatedColumns();
        if (columns.isPresent()) {
            return columns.getAsInt() == 0 ? "the exact product" : columns.getAsInt() + " columns truncated";
        }
        return traits.brokenArray().map(broken -> "an array without " + broken.horizontalBreakLevel() + " "
                + broken.rows().name().toLowerCase(Locale.ROOT) + " rows" + (broken.verticalBreakLevel() == 0 ? ""
                        : " and " + broken.verticalBreakLevel() + " columns")).orElse("nothing well-known");
    }

    private static String commutative(MultiplierTraits traits) {
        return switch (traits.symmetry()) {
            case COMMUTATIVE -> "yes";
            case NOT_COMMUTATIVE -> "no";
            case WIDTHS_DIFFER -> "widths differ";
        };
    }

    private static HBox identity(MultiplierTraits traits) {
        Label name = new Label("Identity");
        name.getStyleClass().addAll("muted", "explained");
        Tooltips.explain(name, Term.IDENTITY.title() + "\n" + Term.IDENTITY.text());
        Label value = new Label(traits.identity().substring(0, SHORT));
        value.setId("identity");
        value.getStyleClass().add("number");
        Tooltips.explain(value, traits.identity());
        Button copy = new Button("Copy");
        copy.setId("copy-identity");
        copy.getStyleClass().addAll("flat", "small");
        Tooltips.explain(copy, "Copy the whole identity");
        copy.setOnAction(event -> CopiedText.copy(traits.identity()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(4, name, space, value, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
