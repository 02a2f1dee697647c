package de.efakatalog.model.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that are written in one way only. The parser would also take numbers, moments of
 * which it drops the time, lists of numbers and empty texts: a guess, which would be published and
 * signed.
 */
final class ExactText<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Pattern form;
    private final String expected;

    @SuppressWarnings("serial") // no reader is sent anywhere
    private final Function<String, T> parse;

    private ExactText(Class<T> type, Pattern form, String expected, Function<String, T> parse) {
        super(type);
        this.form = form;
        this.expected = expected;
        this.parse = parse;
    }

    /** Days of the calendar (ISO 8601, extended format, four digits of the year) and UUIDs. */
    static Module daysAndIds() {
        return new SimpleModule("exact-texts")
                .addDeserializer(
                        LocalDate.class,
                        new ExactText<>(
                                LocalDate.class,
                                DAY,
                                "is no day such as 2026-12-31",
                                LocalDate::parse))
                .addDeserializer(
                        UUID.class,
                        new ExactText<>(
                                UUID.class,
                                ID,
                                "is no UUID such as 6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11",
                                UUID::fromString));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && form.matcher(parser.getText()).matches()) {
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException e) {
                throw unexpected(context, e);
            }
        }
        throw unexpected(context, null);
    }

    private IOException unexpected(DeserializationContext context, @Nullable Exception cause) {
        return context.instantiationException(
                handledType(), new IllegalArgumentException(expected, cause));
    }
}
