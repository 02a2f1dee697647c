package de.efakatalog.api.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads e-mail addresses. */
public final class Emails {

    /** RFC 5321, section 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private Emails() {}

    /** An e-mail address without the space around it; null when missing or none. */
    public static @Nullable String read(ValueReader reader, String name, @Nullable String value) {
        return reader.formed(
                name,
                value == null ? null : value.strip(),
                given -> given.length() <= LONGEST && FORM.matcher(given).matches(),
                "an e-mail address such as a.muster@stadt.example");
    }
}
