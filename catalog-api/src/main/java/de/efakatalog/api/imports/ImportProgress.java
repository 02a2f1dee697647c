package de.efakatalog.api.imports;

/**
 * How far a running import has come.
 *
 * @param step what is being done: {@code waiting}, {@code reading} or {@code applying}
 * @param done lines read so far
 */
public record ImportProgress(String step, int done) {

    static final ImportProgress WAITING = new ImportProgress("waiting", 0);

    static ImportProgress reading(int lines) {
        return new ImportProgress("reading", lines);
    }

    static ImportProgress applying(int lines) {
        return new ImportProgress("applying", lines);
    }
}
