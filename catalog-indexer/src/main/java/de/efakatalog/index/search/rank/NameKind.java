package de.efakatalog.index.search.rank;

import java.util.Arrays;

/** Where a name comes from, and how much it is trusted. */
public enum NameKind {
    /** The official title. */
    OFFICIAL('o', 1000),
    /** The title in citizens' words. */
    CITIZEN('c', 1000),
    /** What people call it; a title in the same words goes first, whoever executes the service. */
    EVERYDAY('e', 940),
    /** What people may mean it by. */
    LOOSE('l', 600),
    /** What else is said of it. */
    DETAIL('d', 450);

    private final char code;
    private final int trust;

    NameKind(char code, int trust) {
        this.code = code;
        this.trust = trust;
    }

    char code() {
        return code;
    }

    /** What a match is worth, of 1,000. */
    int trust() {
        return trust;
    }

    static NameKind fromCode(char code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of name: " + code));
    }
}
