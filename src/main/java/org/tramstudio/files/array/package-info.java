/** Arrays of numbers as files hold them: {@link org.tramstudio.files.array.NumericArray}, and NumPy's file formats. */
package org.tramstudio.files.array;
