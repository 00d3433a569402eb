package org.tramstudio.power.liberty;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Reads groups and attributes. Each cell is handed on as soon as it ends and then forgotten, and groups that nobody
 * asks for are passed over, so that large files need little memory.
 */
final class LibertyParser {

    private static final int DEEPEST = 64;
    private static final int MOST_TEXTS = 4_000_000;
    private static final String CELL = "cell";
    private static final Set<String> WANTED = Set.of("library", CELL, "operating_conditions", "lu_table_template",
            "power_lut_template", "pin", "leakage_power", "timing", "internal_power", "cell_rise", "cell_fall",
            "rise_power", "fall_power", "power", "ff", "latch", "ff_bank", "latch_bank", "statetable", "memory", "bus",
            "bundle");

    private final LibertyLexer lexer;
    private final LibertySource source;
    private final CellConsumer cells;
    private final TaskControl control;
    private final Deque<LibertyGroup> open = new ArrayDeque<>();
    private LibertyToken token;
    private int passedOver;
    private int texts;

    private LibertyParser(Reader reader, LibertySource source, CellConsumer cells, TaskControl control)
            throws IOException {
        this.lexer = new LibertyLexer(reader, source);
        this.source = source;
        this.cells = cells;
        this.control = control;
        this.token = lexer.token();
    }

    /** Takes each cell together with what the library has stated before it. */
    @FunctionalInterface
    interface CellConsumer {
        void accept(LibertyGroup library, LibertyGroup cell) throws UserFacingException;
    }

    /** Reads a file and gives back its library group, without the cells. */
    static LibertyGroup parse(Reader reader, LibertySource source, CellConsumer cells, TaskControl control)
            throws IOException {
        return new LibertyParser(reader, source, cells, control).library();
    }

    private LibertyGroup library() throws IOException {
        skipSeparators();
        if (!token.text().equals("library")) {
            throw source.problem(token.line(), "the file begins with " + token.description()
                    + "; \"library (NAME) {\" was expected");
        }
        statement();
        if (open.isEmpty()) {
            throw source.problem(token.line(), "there is no \"{\" after \"library (NAME)\"");
        }
        LibertyGroup library = open.peek();
        while (!open.isEmpty()) {
            skipSeparators();
            if (token.isMark('}')) {
                close();
            } else {
                statement();
            }
        }
        return library;
    }

    private void statement() throws IOException {
        LibertyToken name = token;
        if (!name.isText()) {
            throw source.problem(name.line(), name.kind() == LibertyToken.Kind.FILE_END
                    ? "the file ends within \"" + open.peek().name() + " (" + open.peek().title()
                            + ")\", which begins in line " + open.peek().line()
                    : name.description() + " stands where the name of an attribute or a group was expected");
        }
        next();
        if (token.isMark(':')) {
            next();
            simpleAttribute(name);
        } else if (token.isMark('(')) {
            next();
            groupOrComplexAttribute(name);
        } else {
            throw source.problem(name.line(), name.description() + " is followed by " + token.description()
                    + "; \":\" or \"(\" was expected");
        }
    }

    /** NAME : VALUE, ended by a semicolon, the end of the line or the end of the group. */
    private void simpleAttribute(LibertyToken name) throws IOException {
        skipLineEnds();
        List<String> values = new ArrayList<>();
        while (token.isText() || token.isMark('(') || token.isMark(')') || token.isMark(',') || token.isMark(':')) {
            values.add(token.text());
            next();
        }
        keep(name, values);
    }

    private void groupOrComplexAttribute(LibertyToken name) throws IOException {
        List<String> values = new ArrayList<>();
        while (!token.isMark(')')) {
            if (token.isText()) {
                values.add(token.text());
                count(1);
            } else if (!token.isMark(',') && token.kind() != LibertyToken.Kind.LINE_END) {
                throw source.problem(token.line(), token.description() + " stands among the arguments of "
                        + name.description() + "; \")\" was expected");
            }
            next();
        }
        next();
        skipLineEnds();
        if (token.isMark('{')) {
            next();
            open(new LibertyGroup(name.text(), List.copyOf(values), name.line()));
        } else {
            keep(name, values);
        }
    }

    private void keep(LibertyToken name, List<String> values) throws UserFacingException {
        if (passedOver == 0 && !open.isEmpty()) {
            count(values.size());
            open.peek().put(name.text(), new LibertyGroup.Attribute(List.copyOf(values), name.line()));
        }
    }

    private void open(LibertyGroup group) throws UserFacingException {
        if (open.size() + passedOver >= DEEPEST) {
            throw source.problem(group.line(), "groups are nested more than " + DEEPEST + " deep");
        }
        if (passedOver > 0 || !WANTED.contains(group.name())) {
            passedOver++;
            if (open.isEmpty()) {
                throw source.problem(group.line(), "there is no library");
            }
        } else {
            open.push(group);
        }
    }

    private void close() throws IOException {
        if (passedOver > 0) {
            passedOver--;
            next();
            return;
        }
        LibertyGroup closed = open.pop();
        if (open.size() == 1 && closed.name().equals(CELL)) {
            control.proceed();
            cells.accept(open.peek(), closed);
            texts = 0;
        } else if (!open.isEmpty()) {
            count(1);
            open.peek().add(closed);
        }
        if (!open.isEmpty()) {
            next();
        }
    }

    private void count(int added) throws UserFacingException {
        texts += added;
        if (texts > MOST_TEXTS) {
            throw source.problem(token.line(), "more than " + MOST_TEXTS + " values without the end of a cell");
        }
    }

    private void skipSeparators() throws IOException {
        while (token.kind() == LibertyToken.Kind.LINE_END || token.isMark(';')) {
            next();
        }
    }

    private void skipLineEnds() throws IOException {
        while (token.kind() == LibertyToken.Kind.LINE_END) {
            next();
        }
    }

    private void next() throws IOException {
        token = lexer.token();
    }
}
