package org.tramstudio.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damages binary files: bits flipped, pieces cut out, doubled or exchanged, cut off, lengths made absurd. */
public final class DamagedBytes {

    /** How many damaged files of each format the tests try; {@code -Ddamaged.files=10000} tries more. */
    public static final int FILES = Integer.getInteger("damaged.files", 2_000);

    private static final long[] ABSURD = {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 1L << 40, 0x7F7F7F7FL};

    private DamagedBytes() {
    }

    /** One to four changes of a file; most of them near its beginning, where headers lie. */
    public static byte[] of(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int k = 1 + random.nextInt(4); k > 0 && damaged.length > 0; k--) {
            damaged = once(damaged, random);
        }
        return damaged;
    }

    private static byte[] once(byte[] file, Random random) {
        int span = random.nextBoolean() ? file.length : Math.min(file.length, 400);
        int at = random.nextBoolean() ? random.nextInt(span) : file.length - 1 - random.nextInt(span);
        int length = Math.min(file.length - at, 1 + random.nextInt(16));
        byte[] copy = file.clone();
        switch (random.nextInt(6)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[at] = (byte) random.nextInt(256);
            case 2 -> {
                return Arrays.copyOf(file, at);
            }
            case 3 -> {
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
            }
            case 4 -> {
                return joined(Arrays.copyOf(file, at + length), Arrays.copyOfRange(file, at, file.length));
            }
            default -> {
                byte[] number = ByteBuffer.allocate(Long.BYTES)
                        .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                        .putLong(ABSURD[random.nextInt(ABSURD.length)]).array();
                int width = Math.min(random.nextBoolean() ? Integer.BYTES : Long.BYTES, file.length - at);
                System.arraycopy(number, 0, copy, at, width);
            }
        }
        return copy;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
