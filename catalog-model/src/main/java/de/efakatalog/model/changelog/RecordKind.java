package de.efakatalog.model.changelog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of records a registry holds, with the names they have in the log and on the wire. */
public enum RecordKind {
    REGION("region"),
    POSTCODE("postcode"),
    OZG_SERVICE("ozg-service"),
    SERVICE("service"),
    ORGANISATION("organisation"),
    AUTHORITY("authority"),
    IMPLEMENTATION("implementation"),
    REPORTED_REUSE("reported-reuse"),
    RESPONSIBILITY("responsibility"),
    DESTINATION("destination"),
    REUSE_OFFER("reuse-offer"),
    REUSE_OFFER_DRAFT("reuse-offer-draft"),
    IMPLEMENTATION_DRAFT("implementation-draft");

    private static final Map<String, RecordKind> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(RecordKind::wireName, Function.identity()));

    private final String wireName;

    RecordKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether the public feed and peers may see records of this kind. */
    public boolean isPublic() {
        return switch (this) {
            case REGION,
                    POSTCODE,
                    OZG_SERVICE,
                    SERVICE,
                    ORGANISATION,
                    AUTHORITY,
                    IMPLEMENTATION,
                    REPORTED_REUSE,
                    RESPONSIBILITY,
                    DESTINATION,
                    REUSE_OFFER ->
                    true;
            case REUSE_OFFER_DRAFT, IMPLEMENTATION_DRAFT -> false;
        };
    }

    /** The kinds that {@link #isPublic()}. */
    public static List<RecordKind> publicKinds() {
        return Arrays.stream(values()).filter(RecordKind::isPublic).toList();
    }

    /** The kind with this wire name; empty when there is none. */
    public static Optional<RecordKind> fromWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
