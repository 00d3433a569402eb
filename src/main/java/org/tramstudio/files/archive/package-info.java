/** Archives read without trusting them: {@link org.tramstudio.files.archive.ZipContents}. */
package org.tramstudio.files.archive;
