package org.tramstudio.app.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A time in which the window answered nothing.
 *
 * @param when it was seen to have ended
 * @param length how long something waited for the FX thread, at least; the stall may have begun up to 0.1 s before
 * @param stack what the FX thread was doing meanwhile, innermost call first
 */
public record Stall(Instant when, Duration length, List<StackTraceElement> stack) {

    private static final String OWN = "org.tramstudio.";

    /** Copies the list. */
    public Stall {
        stack = List.copyOf(stack);
    }

    static Stall of(Instant when, long nanos, StackTraceElement[] stack) {
        return new Stall(when, Duration.ofNanos(nanos), Arrays.asList(stack));
    }

    /** The innermost call of this program's own code, else the innermost of all. */
    public String place() {
        return stack.stream().filter(call -> call.getClassName().startsWith(OWN)).findFirst()
                .or(() -> stack.stream().findFirst())
                .map(call -> simpleName(call) + "." + call.getMethodName() + ":" + call.getLineNumber()).orElse("unknown");
    }

    /** The calls, one a line. */
    String stackText() {
        return stack.stream().map(call -> "\tat " + call).collect(Collectors.joining("\n"));
    }

    private static String simpleName(StackTraceElement call) {
        return call.getClassName().substring(call.getClassName().lastIndexOf('.') + 1);
    }
}
