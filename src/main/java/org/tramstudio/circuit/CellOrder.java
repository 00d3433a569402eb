package org.tramstudio.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The cells that the product depends on, each after those it reads and not long before its first reader. */
final class CellOrder {

    private final Netlist netlist;
    private final boolean[] listed;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Integer> order = new ArrayList<>();

    CellOrder(Netlist netlist) {
        this.netlist = netlist;
        this.listed = new boolean[netlist.cells().size()];
    }

    /** Positions in the netlist, from the product's least significant bit up. */
    List<Integer> neededCells() {
        for (Signal bit : netlist.product()) {
            push(bit);
            while (!open.isEmpty()) {
                visit(open.peek());
            }
        }
        return order;
    }

    /** Lists the cell if all that it reads is listed, else leaves it open below what it reads. */
    private void visit(int cell) {
        int before = open.size();
        netlist.cells().get(cell).inputs().forEach(this::push);
        if (open.size() == before) {
            open.pop();
            if (!listed[cell]) {
                listed[cell] = true;
                order.add(cell);
            }
        }
    }

    private void push(Signal signal) {
        if (signal instanceof Signal.CellOutput(int cell, Signal.Port _) && !listed[cell]) {
            open.push(cell);
        }
    }
}
