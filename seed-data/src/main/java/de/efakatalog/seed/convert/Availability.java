package de.efakatalog.seed.convert;

import java.util.Locale;

/** Whether an online service can be used, by the words of its source. */
enum Availability {
    /** Announced: a project, or a page that names a day of going live. */
    PLANNED,
    /** Offered for reuse, no use known. */
    READY,
    /** In use somewhere. */
    LIVE,
    /** The source does not say. */
    UNKNOWN;

    /**
     * Reads status and remark of a source.
     *
     * @param status such as "live" or "project (2024)"
     * @param note may correct the status: a page that only announces does not say "live"
     */
    static Availability of(String status, String note) {
        if (note.contains("planned go-live") || status.startsWith("project")) {
            return PLANNED;
        }
        return switch (status) {
            case "live" -> LIVE;
            case "ready for reuse" -> READY;
            default -> UNKNOWN;
        };
    }

    /** The word in the file. */
    String cell() {
        return name().toLowerCase(Locale.ROOT);
    }
}
