package de.efakatalog.model.testing.broken.unmarked;

/** In a package without package-info. */
public class Unmarked {}
