package de.efakatalog.seed;

/** Hears how far loading has come. */
@FunctionalInterface
public interface SeedProgress {

    /**
     * One file is loaded.
     *
     * @param file which
     * @param rows how many rows it has
     */
    void loaded(SeedFile file, int rows);
}
