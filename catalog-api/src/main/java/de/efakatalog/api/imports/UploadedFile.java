package de.efakatalog.api.imports;

import java.nio.file.Path;

/**
 * A file that was handed in, whole, on our disk.
 *
 * @param path where it lies
 * @param name as its sender calls it
 * @param sha256 of its content, hexadecimal
 */
record UploadedFile(Path path, String name, String sha256) {}
