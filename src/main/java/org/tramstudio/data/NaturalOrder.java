package org.tramstudio.data;

import java.util.Comparator;
import java.util.Locale;

/** Orders names as people do: {@code class2} before {@code class10}, capitals beside small letters. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int byParts = compareParts(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
        return byParts != 0 ? byParts : left.compareTo(right);
    }

    private static int compareParts(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int leftEnd = endOfNumber(left, i);
            int rightEnd = endOfNumber(right, j);
            int order = leftEnd > i && rightEnd > j
                    ? compareNumbers(left.substring(i, leftEnd), right.substring(j, rightEnd))
                    : Character.compare(left.charAt(i), right.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(leftEnd, i + 1);
            j = Math.max(rightEnd, j + 1);
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, String right) {
        String leftDigits = left.replaceFirst("^0+", "");
        String rightDigits = right.replaceFirst("^0+", "");
        int byLength = Integer.compare(leftDigits.length(), rightDigits.length());
        return byLength != 0 ? byLength : leftDigits.compareTo(rightDigits);
    }
}
