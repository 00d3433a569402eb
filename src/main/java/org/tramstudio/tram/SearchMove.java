package org.tramstudio.tram;

/**
 * A change of a {@link SearchState}: bits that go, bits that come, and columns whose constant 1 comes or goes. Filled
 * again and again, so that a search makes no garbage.
 */
final class SearchMove {

    private static final int MOST_BITS = 4;

    private int[] removed = new int[2 * MOST_BITS];
    private int[] added = new int[2 * MOST_BITS];
    private int removedCount;
    private int addedCount;
    private int toggledConstants;

    /** Starts anew. */
    SearchMove clear() {
        removedCount = 0;
        addedCount = 0;
        toggledConstants = 0;
        return this;
    }

    /** Takes a bit out of its column; nothing for an empty set. */
    SearchMove remove(int column, int set) {
        if (set != 0) {
            removed[2 * removedCount] = column;
            removed[2 * removedCount++ + 1] = set;
        }
        return this;
    }

    /** Puts a bit into a column; nothing for an empty set. */
    SearchMove add(int column, int set) {
        if (set != 0) {
            added[2 * addedCount] = column;
            added[2 * addedCount++ + 1] = set;
        }
        return this;
    }

    /** Gives or takes the constants of the columns whose bits are set. */
    SearchMove toggle(int columns) {
        toggledConstants ^= columns;
        return this;
    }

    int removedCount() {
        return removedCount;
    }

    int removedColumn(int k) {
        return removed[2 * k];
    }

    int removedSet(int k) {
        return removed[2 * k + 1];
    }

    int addedCount() {
        return addedCount;
    }

    int addedColumn(int k) {
        return added[2 * k];
    }

    int addedSet(int k) {
        return added[2 * k + 1];
    }

    int toggledConstants() {
        return toggledConstants;
    }

    /** Becomes a copy of another move. */
    void copy(SearchMove other) {
        removedCount = other.removedCount;
        addedCount = other.addedCount;
        toggledConstants = other.toggledConstants;
        System.arraycopy(other.removed, 0, removed, 0, removed.length);
        System.arraycopy(other.added, 0, added, 0, added.length);
    }

    /** Becomes the move that undoes it. */
    void invert() {
        int[] bits = removed;
        removed = added;
        added = bits;
        int count = removedCount;
        removedCount = addedCount;
        addedCount = count;
    }
}
