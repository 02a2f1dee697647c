package de.efakatalog.api.http;

import jakarta.ws.rs.core.MediaType;

/** How a list can be asked for. */
public enum ListFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(ListFormat.CSV_TYPE + ";charset=UTF-8"),
    NDJSON(ListFormat.NDJSON_TYPE);

    /** A page as a table (RFC 4180). */
    public static final String CSV_TYPE = "text/csv";

    /** Everything, one JSON document a line. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }
}
