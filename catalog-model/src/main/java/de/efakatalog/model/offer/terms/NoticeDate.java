package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** The day before which notice has to be given. */
public enum NoticeDate {
    /** The end of the term. */
    TERM_END("term-end"),
    /** 31 December. */
    YEAR_END("year-end"),
    /** The last day of a quarter. */
    QUARTER_END("quarter-end"),
    /** The last day of a month. */
    MONTH_END("month-end"),
    /** Any day. */
    ANY_DAY("any-day");

    private final String wireName;

    NoticeDate(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
