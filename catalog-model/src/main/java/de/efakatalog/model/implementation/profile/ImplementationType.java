package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an implementation is: an online service, or a component that several of them share. Closed
 * list of this registry (ADR 0018).
 */
public enum ImplementationType {
    /** Onlinedienst: carries one or more services. */
    ONLINE_SERVICE("online-service"),
    /** Serviceportal, Verwaltungsportal: where people find and begin services. */
    SERVICE_PORTAL("service-portal"),
    /** Nutzerkonto, or a component that identifies people or organisations. */
    USER_ACCOUNT("user-account"),
    /** Bezahlkomponente, also an ePayment platform. */
    PAYMENT_COMPONENT("payment-component"),
    /** Carries requests and answers: intermediary, FIT-Connect adapter, mailbox. */
    TRANSPORT_COMPONENT("transport-component"),
    /** Makes and runs forms and online services. */
    FORM_PLATFORM("form-platform"),
    /** A shared component that none of the others describes. */
    OTHER_COMPONENT("other-component");

    private final String wireName;

    ImplementationType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<ImplementationType> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
