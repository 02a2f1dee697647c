package de.efakatalog.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags in conditions (RFC 9110, sections 8.8.3 and 13.1.2). */
public final class EntityTags {

    private static final String TAG = "(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST =
            Pattern.compile("[ \\t]*" + TAG + "(?:[ \\t]*,[ \\t]*" + TAG + ")*+[ \\t]*");

    private EntityTags() {}

    /** Whether it is a condition at all. */
    public static boolean isWellFormed(String condition) {
        return condition.strip().equals("*") || LIST.matcher(condition).matches();
    }

    /** Whether the tag is among those of the condition, by strong comparison; {@code *} is none. */
    public static boolean containsStrongly(String condition, String tag) {
        Matcher each = ONE.matcher(condition);
        while (each.find()) {
            if (each.group().equals('"' + tag + '"')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tag is among those of the condition, by weak comparison. */
    public static boolean contains(String condition, String tag) {
        if (condition.strip().equals("*")) {
            return true;
        }
        Matcher each = ONE.matcher(condition);
        while (each.find()) {
            if (each.group(1).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
