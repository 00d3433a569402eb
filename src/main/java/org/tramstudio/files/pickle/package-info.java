/**
 * Python's pickle files, read as plain data: {@link org.tramstudio.files.pickle.PickleReader} never looks up, builds or
 * calls anything that a file names.
 */
package org.tramstudio.files.pickle;
