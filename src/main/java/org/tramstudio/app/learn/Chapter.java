package org.tramstudio.app.learn;

/** The chapters of the lesson, in their order. */
enum Chapter {
    LONG_MULTIPLICATION("Multiply as on paper",
            "Two numbers in binary are multiplied as at school: W once for every bit of X, each row one place further to "
                    + "the left. A row is W itself where the bit of X is 1, and nothing where it is 0.",
            "Change the bits of W and X."),
    PARTIAL_PRODUCTS("Partial products",
            "Every dot is an AND gate: it is 1 where the bit of W that comes down the slope and the bit of X in its row are "
                    + "both 1. Dots below one another have the same weight and make a column. The sum of all columns is "
                    + "the product.",
            "Change the bits and watch which dots light up."),
    ADDERS("Half adder and full adder",
            "A half adder turns two bits of a column into one bit that stays, the sum, and one that is worth twice as "
                    + "much, the carry. A full adder does so with three bits. Nothing else is needed to add.",
            "Click the inputs or a row of a table."),
    TREE("The tree",
            "Row by row, adders make every column lower: they take two or three dots out of it, leave one there and "
                    + "pass a carry to the left. The tree ends when no column has more than two dots.",
            "Walk down the rows. Full dots are 1, hollow dots are 0."),
    FINAL_ADDITION("The last addition",
            "Two rows are left. They are added as on paper, from the right: each column gives a bit of the product and "
                    + "passes its carry to the left.",
            "Change the bits and follow the carries."),
    LEAVING_OUT("Leave columns out",
            "What is never added costs no power, but some products come out too small. The picture has all 256 products; each "
                    + "cell that is not empty holds its error.",
            "Leave columns out. A click on a cell sets W and X."),
    STRUCTURE_PARAMETERS("A part of a column",
            "In training each column has a number θ from 0 to 1: so much of the column goes. The left picture is the error "
                    + "that θ asks for (Eq. 6). A circuit cannot leave out half a bit, so mapping removes the signals that come "
                    + "nearest: the right picture.",
            "Move the sliders."),
    NETWORK("What a network makes of it",
            "A network does not use all products alike: weights gather around the middle of their range, and half of the "
                    + "activations are 0. Errors where hardly any pair occurs cost nothing. Training finds the columns that the "
                    + "network can do without.",
            "The larger a dot, the more often a network needs that product. Ringed ones are wrong.");

    private final String title;
    private final String text;
    private final String task;

    Chapter(String title, String text, String task) {
        this.title = title;
        this.text = text;
        this.task = task;
    }

    /** What it is called. */
    String title() {
        return title;
    }

    /** Two or three sentences. */
    String text() {
        return text;
    }

    /** What to try. */
    String task() {
        return task;
    }
}
