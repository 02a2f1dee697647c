package de.efakatalog.model.destination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.destination.DestinationDetails.ContactPerson;
import de.efakatalog.model.destination.DestinationDetails.PostOfficeBox;
import de.efakatalog.model.destination.DestinationDetails.ProcessingDuration;
import de.efakatalog.model.destination.DestinationDetails.StreetAddress;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether what a destination tells can be given on in a FIT-Connect route (Routing API
 * 2.0.0, schema route). The lengths are ours: the specification has none.
 */
final class DetailsCheck {

    private static final Set<String> UNITS =
            Set.of("year", "month", "week", "day", "workday", "hour", "minute", "second");
    private static final int MOST_CONTACTS = 500;
    private static final int MOST_LANGUAGES = 50;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_PARAMETERS = 50_000;

    /** Good enough to tell an address from a slip; who reads it will write there or not. */
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String> defects;

    DetailsCheck(Consumer<String> defects) {
        this.defects = defects;
    }

    void check(DestinationDetails details) {
        line("name", details.name());
        line("shortName", details.shortName());
        line("origin", details.origin());
        url("logo", details.logo());
        url("privacyPolicyUrl", details.privacyPolicyUrl());
        url("imprintUrl", details.imprintUrl());
        url("accessibilityUrl", details.accessibilityUrl());
        url("contactFormUrl", details.contactFormUrl());
        contacts(details.contactPersons());
        address("address", details.address());
        address("postalAddress", details.postalAddress());
        postOfficeBox(details.postOfficeBox());
        texts("furtherInformation", details.furtherInformation());
        texts("requiredDocuments", details.requiredDocuments());
        texts("legalBasis", details.legalBasis());
        texts("deadline", details.deadline());
        duration(details.processingDuration());
        customParameters(details.customParameters());
    }

    private void contacts(List<ContactPerson> contacts) {
        if (contacts.size() > MOST_CONTACTS) {
            defects.accept("contactPersons are more than " + MOST_CONTACTS);
            return;
        }
        for (int i = 0; i < contacts.size(); i++) {
            ContactPerson each = contacts.get(i);
            String field = "contactPersons[" + i + "].";
            line(field + "name", each.name());
            line(field + "tel", each.tel());
            line(field + "fax", each.fax());
            if (each.email() != null && !EMAIL.matcher(each.email()).matches()) {
                defects.accept(field + "email is no e-mail address");
            }
        }
    }

    private void address(String field, @Nullable StreetAddress address) {
        if (address != null) {
            line(field + ".street", address.street());
            line(field + ".houseNumber", address.houseNumber());
            line(field + ".additional", address.additional());
            line(field + ".zip", address.zip());
            line(field + ".city", address.city());
        }
    }

    private void postOfficeBox(@Nullable PostOfficeBox box) {
        if (box != null) {
            line("postOfficeBox.postOfficeBox", box.postOfficeBox());
            line("postOfficeBox.zip", box.zip());
            line("postOfficeBox.city", box.city());
        }
    }

    private void line(String field, @Nullable String text) {
        if (text != null
                && (text.isBlank()
                        || text.length() > LONGEST_NAME
                        || text.codePoints().anyMatch(Character::isISOControl))) {
            defects.accept("%s has 1 to %d characters in one line".formatted(field, LONGEST_NAME));
        }
    }

    private void url(String field, @Nullable String url) {
        if (url != null && !isHttps(url)) {
            defects.accept(field + " is no address that begins with https://");
        }
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_ADDRESS
                    && url.startsWith("https://")
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void texts(String field, Map<String, String> texts) {
        if (texts.size() > MOST_LANGUAGES) {
            defects.accept("%s has more than %d languages".formatted(field, MOST_LANGUAGES));
            return;
        }
        texts.forEach(
                (language, text) -> {
                    if (!isLanguage(language)) {
                        defects.accept(
                                "%s has '%s' where a language tag such as de or en-GB should stand (BCP 47)"
                                        .formatted(field, language));
                    }
                    if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
                        defects.accept(
                                "%s.%s has 1 to %,d characters"
                                        .formatted(field, language, LONGEST_TEXT));
                    }
                });
    }

    private static boolean isLanguage(String tag) {
        try {
            return !tag.isEmpty()
                    && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void duration(@Nullable ProcessingDuration duration) {
        if (duration == null) {
            return;
        }
        Integer minimum = duration.minDuration();
        Integer maximum = duration.maxDuration();
        if (duration.unit() == null || !UNITS.contains(duration.unit())) {
            defects.accept(
                    "processingDuration.unit is one of year, month, week, day, workday, hour, minute, second");
        }
        if ((minimum != null && minimum < 0) || (maximum != null && maximum < 0)) {
            defects.accept("processingDuration is not negative");
        }
        if (minimum != null && maximum != null && minimum > maximum) {
            defects.accept(
                    "processingDuration.minDuration %d is more than maxDuration %d"
                            .formatted(minimum, maximum));
        }
    }

    private void customParameters(Map<String, Object> parameters) {
        try {
            if (JSON.writeValueAsString(parameters).length() > LONGEST_PARAMETERS) {
                defects.accept(
                        "customParameters have more than %,d characters"
                                .formatted(LONGEST_PARAMETERS));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }
}
