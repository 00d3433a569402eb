package org.tramstudio.power.liberty;

import org.tramstudio.task.UserFacingException;

/**
 * Where Liberty text comes from.
 *
 * @param file its name in messages
 */
record LibertySource(String file) {

    private static final String REMEDY = "Check that it is a complete Liberty file (.lib) of combinational standard "
            + "cells, as a foundry or a library generator writes it.";

    /** A message about a line. */
    UserFacingException problem(int line, String what) {
        return new UserFacingException(file + ", line " + line + ": " + what + ".", REMEDY);
    }

    /** A message about the whole file. */
    UserFacingException problem(String what, String remedy) {
        return new UserFacingException(file + ": " + what + ".", remedy);
    }

    /** The number that a text states. */
    double number(String text, int line, String what) throws UserFacingException {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException malformed) {
            throw notANumber(text, line, what);
        }
        if (!Double.isFinite(value)) {
            throw notANumber(text, line, what);
        }
        return value;
    }

    private UserFacingException notANumber(String text, int line, String what) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
        return problem(line, what + " is \"" + shown + "\"; a number was expected");
    }
}
