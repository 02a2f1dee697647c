package de.efakatalog.index.search.rank;

/** Who executes a service, as far as it is known; never guessed. */
public enum Executing {
    KOMMUNE('k'),
    LAND('l'),
    BUND('b'),
    UNKNOWN('-');

    private final char code;

    Executing(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }

    static Executing fromCode(char code) {
        for (Executing each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("nobody executes by this code: " + code);
    }
}
