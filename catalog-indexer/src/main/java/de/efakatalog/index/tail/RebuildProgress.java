package de.efakatalog.index.tail;

/**
 * How far a build from nothing has come.
 *
 * @param records how many records it holds already
 * @param of how many there were when it began, or more; what is written meanwhile comes on top
 */
public record RebuildProgress(long records, long of) {}
