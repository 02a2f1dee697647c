package de.efakatalog.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that came as text and says what is wrong with them. A value with a defect reads as
 * null.
 */
public abstract class ValueReader {

    /** Longer texts are no search words; they would only cost time. */
    public static final int MAX_TEXT = 500;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** Notes that the value of this name cannot be used. */
    public abstract void refuse(String name, String detail);

    /** Free text, trimmed; null when missing or blank. */
    public @Nullable String words(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String checked = text(name, value);
        return checked == null ? null : checked.strip();
    }

    /**
     * What a person typed: as {@link #words}, but with a space behind it when there was one, since
     * that says that the last word is complete.
     */
    public @Nullable String typed(String name, @Nullable String value) {
        String words = words(name, value);
        return words != null && value != null && !value.stripTrailing().equals(value)
                ? words + " "
                : words;
    }

    /**
     * The values of a parameter that may be given several times; those with a defect are left out.
     *
     * @param read reads one of them, null when it has a defect
     */
    public <T> List<T> each(
            @Nullable List<String> values, Function<String, ? extends @Nullable T> read) {
        List<T> readable = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                T one = read.apply(value);
                if (one != null) {
                    readable.add(one);
                }
            }
        }
        return readable;
    }

    /** A text that must not be empty; null when missing. */
    public @Nullable String text(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        int length = value.codePointCount(0, value.length());
        if (length == 0) {
            refuse(name, "is empty; give a value or leave it out");
            return null;
        }
        if (length > MAX_TEXT) {
            refuse(name, "has %d characters; at most %d are allowed".formatted(length, MAX_TEXT));
            return null;
        }
        return value;
    }

    /** A whole number within a range. */
    public long number(
            String name, @Nullable String value, long minimum, long maximum, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        // more digits than this are out of any range, and out of a long
        if (value.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(value);
            if (number >= minimum && number <= maximum) {
                return number;
            }
        }
        refuse(name, "must be a whole number from %d to %d".formatted(minimum, maximum));
        return otherwise;
    }

    /** True or false; null when missing. */
    public @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> {
                refuse(name, "must be true or false");
                yield null;
            }
        };
    }

    /** A day that exists; null when missing. */
    public @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeParseException e) {
            refuse(name, "must be a day that exists, written like 2026-03-31");
            return null;
        }
    }

    /** One of a few names; null when missing. */
    public @Nullable String oneOf(String name, @Nullable String value, Collection<String> allowed) {
        if (value == null || allowed.contains(value)) {
            return value;
        }
        refuse(
                name,
                "must be one of "
                        + allowed.stream().map(String::toString).collect(Collectors.joining(", ")));
        return null;
    }

    /** Something with a form of its own; null when missing. */
    public @Nullable String formed(
            String name, @Nullable String value, Predicate<String> wellFormed, String expected) {
        if (value == null || wellFormed.test(value)) {
            return value;
        }
        refuse(name, "must be " + expected);
        return null;
    }

    /**
     * A value of the model, which says itself what is wrong; null when missing.
     *
     * @param parse throws IllegalArgumentException with a message for the sender
     */
    public <T> @Nullable T parsed(String name, @Nullable String value, Function<String, T> parse) {
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            refuse(name, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
