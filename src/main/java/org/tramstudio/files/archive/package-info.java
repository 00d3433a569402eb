/** Archives read without trusting them: {@link org.tramstudio.files.archive.ArchiveContents}. */
package org.tramstudio.files.archive;
