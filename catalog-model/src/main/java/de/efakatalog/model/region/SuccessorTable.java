package de.efakatalog.model.region;

import java.util.List;

/**
 * An operator's table of successors, consistent in itself: no region follows itself, directly or in
 * a circle, and all successors of one region answer from the same day.
 *
 * @param successions in the order of the file
 */
public record SuccessorTable(List<Succession> successions) {
    /** Keeps a copy that nobody can change. */
    public SuccessorTable {
        successions = List.copyOf(successions);
    }
}
