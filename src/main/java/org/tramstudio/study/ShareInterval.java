package org.tramstudio.study;

/**
 * Where a share of right answers, or a difference of two, lies with a confidence of 95 %, as far as that depends on which
 * images were looked at.
 *
 * @param least its lower end
 * @param greatest its upper end
 */
public record ShareInterval(double least, double greatest) {

    /** 97.5 % of a normal distribution lie below so many standard deviations. */
    private static final double NORMAL = 1.959963984540054;

    /**
     * Wilson's score interval of a share, which stays between 0 and 1 and holds for shares near them, too.
     *
     * @param share of right answers, 0 to 1
     * @param images how many were looked at, at least 1
     */
    public static ShareInterval of(double share, long images) {
        if (!(share >= 0 && share <= 1) || images < 1) {
            throw new IllegalArgumentException("a share of " + share + " of " + images
                    + " images has no interval; a share from 0 to 1 of at least one image is expected");
        }
        double squared = NORMAL * NORMAL / images;
        double middle = (share + squared / 2) / (1 + squared);
        double reach = NORMAL / (1 + squared) * Math.sqrt(share * (1 - share) / images + squared / (4 * images));
        return new ShareInterval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    /**
     * Newcombe's interval of a difference of two shares, made of their Wilson intervals. It takes the images of both for
     * drawn independently; where both were measured on the same ones, it is rather too wide.
     *
     * @param first the share from which the other one is taken
     * @param firstImages how many images it is of
     * @param second the share that is taken from it
     * @param secondImages how many images that one is of
     */
    public static ShareInterval ofDifference(double first, long firstImages, double second, long secondImages) {
        ShareInterval one = of(first, firstImages);
        ShareInterval other = of(second, secondImages);
        double difference = first - second;
        return new ShareInterval(difference - Math.hypot(first - one.least, other.greatest - second),
                difference + Math.hypot(one.greatest - first, second - other.least));
    }

    /** Whether a value lies in it. */
    public boolean contains(double value) {
        return value >= least && value <= greatest;
    }

    /** Half of its width. */
    public double reach() {
        return (greatest - least) / 2;
    }
}
