package de.efakatalog.api.service;

import de.efakatalog.api.http.Inputs;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an OZG-ID. */
final class OzgId {

    private static final Predicate<String> FORM = Pattern.compile("[0-9]{5}").asMatchPredicate();

    private OzgId() {}

    static @Nullable String read(Inputs inputs, @Nullable String value) {
        return inputs.formed("ozgId", value, FORM, "an OZG-ID of five digits, such as 10020");
    }
}
