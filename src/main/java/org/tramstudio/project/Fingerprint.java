package org.tramstudio.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.LabeledImages;
import org.tramstudio.data.NormalizationChoice;

/** Tells networks and data sets from one another by what they hold, not by where they lie. */
final class Fingerprint {

    /** Reading all pixels of a large data set would take minutes; so many images of each part tell sets apart. */
    private static final int SAMPLED_IMAGES = 16;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Network, the bytes of its files, classes, labels and some of the images, as a hash. */
    static String of(String network, List<Path> files, Dataset dataset) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(network);
        for (Path file : files) {
            fingerprint.addFile(file);
        }
        dataset.classNames().forEach(fingerprint::add);
        fingerprint.add(dataset.training());
        fingerprint.add(dataset.test());
        if (dataset.normalizationChoice() != NormalizationChoice.MEASURED) {
            fingerprint.add(dataset.normalizationChoice().id());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private void addFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private void add(LabeledImages images) throws IOException {
        add(images.shape().toString());
        add(images.size());
        for (int index = 0; index < images.size(); index++) {
            add(images.label(index));
        }
        byte[] pixels = new byte[images.shape().values()];
        for (int sample = 0; sample < Math.min(SAMPLED_IMAGES, images.size()); sample++) {
            images.read((int) ((long) sample * images.size() / SAMPLED_IMAGES), pixels, 0);
            digest.update(pixels);
        }
    }
}
