package org.tramstudio.app.tree;

/** Numbers of things in words. */
final class Wording {

    private Wording() {
    }

    static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
