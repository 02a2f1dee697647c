package de.efakatalog.index.search.engine;

import java.io.Serial;

/** The engine cannot be asked at the moment; asking again later makes sense. */
public final class EngineUnavailableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
