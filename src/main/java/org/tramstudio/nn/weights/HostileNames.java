package org.tramstudio.nn.weights;

import java.util.Set;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.task.UserFacingException;

/**
 * Refuses files whose pickle names what only an attack on Python needs. Reading is safe without this, since nothing that
 * is named is ever called; but whoever opens such a file in Python would be harmed, and should hear of it.
 */
final class HostileNames {

    private static final Set<String> MODULES = Set.of("os", "posix", "nt", "subprocess", "sys", "shutil", "socket",
            "importlib", "runpy", "pty", "commands", "ctypes", "webbrowser", "code", "platform",
            "pickle", "_pickle", "marshal", "multiprocessing", "threading", "asyncio", "http", "urllib", "ftplib",
            "smtplib", "tempfile", "io", "bdb", "pdb", "timeit", "cProfile", "profile", "zipimport", "pip");
    private static final Set<String> FUNCTIONS = Set.of("eval", "exec", "execfile", "compile", "__import__", "open", "input",
            "getattr", "setattr", "delattr", "globals", "locals", "vars", "breakpoint", "apply", "file", "memoryview");

    private HostileNames() {
    }

    /** Refuses the file if it names one of these. */
    static void require(String file, Iterable<PickleValue.Named> names) throws UserFacingException {
        for (PickleValue.Named named : names) {
            String top = named.module().replaceFirst("\\..*", "");
            boolean builtin = top.equals("builtins") || top.equals("__builtin__");
            if (MODULES.contains(top) || builtin && FUNCTIONS.contains(named.name())) {
                throw new UserFacingException(file + " would have Python call " + named.qualified()
                        + ", which no file of weights needs. Nothing of it was run.",
                        "Do not open this file in Python, and get the weights from a source that you trust.");
            }
        }
    }
}
