package org.tramstudio.data;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps what another decoder has made, as long as all of it fits into a quarter of the memory that the program may use;
 * images beyond that are decoded each time.
 */
final class KeepingDecoder implements DecodedImages.Decoder {

    private final DecodedImages.Decoder decoder;
    private final AtomicReferenceArray<byte[]> kept;
    private final AtomicLong bytesLeft = new AtomicLong(Runtime.getRuntime().maxMemory() / 4);

    KeepingDecoder(int images, DecodedImages.Decoder decoder) {
        this.decoder = decoder;
        kept = new AtomicReferenceArray<>(images);
    }

    @Override
    public byte[] decode(int index) throws IOException {
        byte[] values = kept.get(index);
        if (values == null) {
            values = decoder.decode(index);
            keep(index, values);
        }
        return values;
    }

    private void keep(int index, byte[] values) {
        if (bytesLeft.addAndGet(-values.length) < 0 || !kept.compareAndSet(index, null, values)) {
            bytesLeft.addAndGet(values.length);
        }
    }
}
