package org.tramstudio.app.tour;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.ActionButton;

/** A line on the start page that offers the tour to somebody who opens the program for the first time. */
public final class TourOffer extends HBox {

    /** Offers {@code tour} while it wants to be offered. */
    public TourOffer(Tour tour) {
        setId("tour-offer");
        getStyleClass().addAll("notice", "tour-offer");
        getStylesheets().add(TourOffer.class.getResource("/css/tour.css").toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        Label question = new Label("New here? A short tour goes through a study in five steps. It is also under Help.");
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        ActionButton take = new ActionButton("Take the tour", "Five steps, with the sample LeNet-5 on glyphs", tour::start);
        take.button().setId("tour-take");
        take.setMinWidth(USE_PREF_SIZE);
        ActionButton decline = new ActionButton("No, thanks", "Do not offer it again; it stays under Help", tour::decline);
        decline.button().setId("tour-decline");
        decline.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(question, take, decline);
        visibleProperty().bind(tour.offering());
        managedProperty().bind(tour.offering());
    }
}
