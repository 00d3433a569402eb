package org.tramstudio.circuit;

import java.util.List;

/**
 * How many components of each kind a multiplier, or a part of it, has.
 *
 * @param partialProducts AND gates (NAND gates where they are complemented)
 * @param halfAdders half adders
 * @param fullAdders full adders
 * @param gates any other gates
 */
public record ComponentCounts(int partialProducts, int halfAdders, int fullAdders, int gates) {

    static ComponentCounts of(List<Cell> cells) {
        int partialProducts = 0;
        int halfAdders = 0;
        int fullAdders = 0;
        int gates = 0;
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.PartialProduct _ -> partialProducts++;
                case Cell.HalfAdder _ -> halfAdders++;
                case Cell.FullAdder _ -> fullAdders++;
                case Cell.Gate _ -> gates++;
            }
        }
        return new ComponentCounts(partialProducts, halfAdders, fullAdders, gates);
    }
}
