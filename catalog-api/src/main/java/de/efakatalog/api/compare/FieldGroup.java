package de.efakatalog.api.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What adopters compare, in the order in which they ask for it. */
public enum FieldGroup {
    /** What it is. */
    FACTS,
    /** How people come in. */
    ACCESS,
    /** How data come and go. */
    INTERFACES,
    /** What it was connected to. */
    FACHVERFAHREN,
    /** EfA-Mindestanforderungen. */
    EFA,
    /** How it is run, and who answers for it. */
    OPERATION,
    /** On which terms it can be reused, and what that costs; by legal route. */
    OFFERS;

    /** As it is written in answers. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
