package org.tramstudio.circuit.format.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.Place;

/**
 * Places in names: this program calls a net or an instance in column C, stage S, row R {@code ..._cC_sS_rR}, so that its
 * own files give the same drawing again.
 */
public final class PlaceNames {

    private static final Pattern PLACE = Pattern.compile("_c(\\d{1,3})_s(\\d{1,4})_r(\\d{1,6})(?!\\d)");

    private PlaceNames() {
    }

    /** The end of the name of what stands at a place. */
    public static String suffix(Place place) {
        return "_c" + place.column() + "_s" + place.stage() + "_r" + place.row();
    }

    /** The place that a name holds. */
    static Optional<Place> in(String name) {
        if (name.indexOf("_c") < 0) {
            return Optional.empty();
        }
        Matcher matcher = PLACE.matcher(name);
        return matcher.find() ? Optional.of(new Place(Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))) : Optional.empty();
    }
}
