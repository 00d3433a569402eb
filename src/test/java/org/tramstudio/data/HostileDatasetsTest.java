package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.data.DatasetFiles.greyPng;
import static org.tramstudio.data.DatasetFiles.gzip;
import static org.tramstudio.data.DatasetFiles.jpeg;
import static org.tramstudio.data.ReaderAssertions.assertRefused;
import static org.tramstudio.data.ReaderAssertions.open;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.files.DamagedBytes;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Files that are damaged by chance or made to harm: each is read or refused with its name, quickly and in little memory. */
@Timeout(900)
class HostileDatasetsTest {

    @TempDir
    Path folder;

    /** The formats, each with one small file that is damaged and what stands beside it. */
    enum Format {
        IDX("train-images-idx3-ubyte"), IDX_GZIP("train-images-idx3-ubyte.gz"), CIFAR_BINARY("data_batch_1.bin"),
        CIFAR_PYTHON("data_batch_1"), TAR("set.tar.gz"), ZIP("set.zip"), NPZ("set.npz"), PNG("train/a/1.png"),
        JPEG("train/a/1.jpg");

        private final String damaged;

        Format(String damaged) {
            this.damaged = damaged;
        }

        Map<String, byte[]> files() throws IOException {
            return new TreeMap<>(switch (this) {
                case IDX -> idx();
                case IDX_GZIP -> {
                    Map<String, byte[]> files = new TreeMap<>(idx());
                    files.put(damaged, gzip(files.remove("train-images-idx3-ubyte")));
                    yield files;
                }
                case CIFAR_BINARY -> {
                    Map<String, byte[]> files = new TreeMap<>(Map.of("test_batch.bin", DatasetFiles.cifarRecords(1)));
                    for (int k = 1; k <= 5; k++) {
                        files.put("data_batch_" + k + ".bin", DatasetFiles.cifarRecords(k));
                    }
                    yield files;
                }
                case CIFAR_PYTHON -> CifarPythonFormatTest.ten("");
                case TAR -> Map.of(damaged, gzip(TarFiles.of(idx())));
                case ZIP -> {
                    Path zip = Files.createTempFile("set", ".zip");
                    DatasetFiles.writeZip(zip, idx());
                    byte[] content = Files.readAllBytes(zip);
                    Files.delete(zip);
                    yield Map.of(damaged, content);
                }
                case NPZ -> Map.of(damaged, NpzFiles.npz(NpzFormatTest.whole()));
                case PNG -> Map.of(damaged, greyPng(2, 2, 1), "train/b/1.png", greyPng(2, 2, 1), "test/b/1.png",
                        greyPng(2, 2, 1));
                case JPEG -> Map.of(damaged, jpeg(8, 8), "train/b/1.jpg", jpeg(8, 8), "test/b/1.jpg", jpeg(8, 8));
            });
        }

        private static Map<String, byte[]> idx() {
            return Map.of("train-images-idx3-ubyte", DatasetFiles.idxImages(3, 2, 2), "train-labels-idx1-ubyte",
                    DatasetFiles.idxLabels(0, 1, 2), "t10k-images-idx3-ubyte", DatasetFiles.idxImages(1, 2, 2),
                    "t10k-labels-idx1-ubyte", DatasetFiles.idxLabels(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreReadOrRefused(Format format) throws IOException {
        Map<String, byte[]> files = format.files();
        DatasetFiles.write(folder, files);
        byte[] whole = files.get(format.damaged);
        Dataset undamaged = open(folder);
        undamaged.training().read(0, new byte[undamaged.shape().values()], 0);
        int refused = 0;
        for (int seed = 0; seed < DamagedBytes.FILES; seed++) {
            Files.write(folder.resolve(format.damaged), DamagedBytes.of(whole, new Random(seed)));
            try {
                LabeledImages training = open(folder).training();
                training.read(0, new byte[training.shape().values()], 0);
            } catch (UserFacingException clear) {
                refused++;
                assertTrue(clear.getMessage().contains(folder.toString()), clear.getMessage());
            }
        }
        assertTrue(refused > DamagedBytes.FILES / 50, refused + " refused");
        assertTrue(refused < DamagedBytes.FILES || format == Format.TAR,
                "all " + refused + " refused, which only a file with one checksum over all of its content can explain");
    }

    @Test
    void gzipBombsStopAtTheSizeThatTheHeaderStates() throws IOException {
        Map<String, byte[]> files = Format.IDX.files();
        byte[] bomb = new byte[32 << 20];
        ByteBuffer.wrap(bomb).putInt(0x803).putInt(Integer.MAX_VALUE).putInt(4096).putInt(4096);
        files.remove("train-images-idx3-ubyte");
        files.put("train-images-idx3-ubyte.gz", gzip(bomb));
        DatasetFiles.write(folder, files);
        assertRefused(folder, "train-images-idx3-ubyte.gz", "2,147,483,647 images", "3 labels");
    }

    @Test
    void imagesOfAbsurdSizesAreRefusedBeforeTheyAreDecoded() throws IOException {
        byte[] png = greyPng(2, 2, 1);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        DatasetFiles.write(folder, Map.of("train/a/1.png", png, "train/b/1.png", greyPng(2, 2, 1), "test/b/1.png",
                greyPng(2, 2, 1)));
        assertRefused(folder, "train/a/1.png", "60000 × 60000");
        UserFacingException resized = assertThrows(UserFacingException.class, () -> DatasetReader.open(folder,
                DatasetOptions.STANDARD.withImageSize(2), TaskControl.NONE));
        assertTrue(resized.getMessage().contains("60000 × 60000"), resized.getMessage());
    }

    @Test
    void zipsThatLeadOutOrHoldAFileTwiceAreRefused() throws IOException {
        Path zip = folder.resolve("images.zip");
        DatasetFiles.writeZip(zip, Map.of("../a/1.png", greyPng(2, 2, 1)));
        assertRefused(zip, "images.zip", "../a/1.png", "leads out");
        DatasetFiles.writeZip(zip, new TreeMap<>(Map.of("a/1.png", greyPng(2, 2, 1), "a/2.png", greyPng(2, 2, 1))));
        String content = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, content.replace("a/2.png", "a/1.png"), StandardCharsets.ISO_8859_1);
        assertRefused(zip, "images.zip", "two entries", "a/1.png");
    }

    @Test
    void foldersThatLinkToThemselvesAreReadOnce() throws IOException {
        DatasetFiles.write(folder, Map.of("train/a/1.png", greyPng(2, 2, 1), "train/b/1.png", greyPng(2, 2, 1), "test/b/1.png",
                greyPng(2, 2, 1)));
        Files.createSymbolicLink(folder.resolve("train/a/loop"), folder);
        assertEquals(2, open(folder).training().size());
    }
}
