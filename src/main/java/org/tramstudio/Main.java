package org.tramstudio;

/** Starts the window, or the command line when given a command. */
public final class Main {

    private Main() {
    }

    /** Entry point. */
    public static void main(String[] args) {
        System.out.println("TRAM Studio");
    }
}
