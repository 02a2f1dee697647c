package de.efakatalog.model.postgres;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process, or another part of this one, already works on the data directory. */
public final class DataDirectoryInUseException extends Exception {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path dataDirectory, OptionalLong holder) {
        super(message(dataDirectory, holder));
    }

    private static String message(Path dataDirectory, OptionalLong holder) {
        String by =
                holder.isPresent()
                        ? "the process with the id " + holder.getAsLong()
                        : "another process";
        return "The data directory %s is in use by %s. Stop that one first, or choose another data directory."
                .formatted(dataDirectory, by);
    }
}
