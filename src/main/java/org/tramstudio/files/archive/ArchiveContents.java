package org.tramstudio.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of an archive. Safe to read from several threads at once. */
public sealed interface ArchiveContents permits TarContents, ZipContents {

    /** Names of all files, in the order of their characters. */
    List<String> names();

    /** Opens one of {@link #names()}. Whoever reads it bounds what is taken from it: a few bytes can unpack to very many. */
    InputStream open(String name) throws IOException;
}
