package de.efakatalog.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done in the name of an organisation. */
public enum Action {
    /** Drafts, parameters. */
    EDIT("edit"),
    /** Everything by which the public sees something else than before. */
    PUBLISH("publish"),
    /** Contracts. */
    SIGN("sign"),
    /** Who belongs to the organisation, and in which roles. */
    MANAGE_MEMBERS("members"),
    /** Keys for machines. */
    MANAGE_TOKENS("tokens");

    private static final Set<Action> OF_MACHINES = EnumSet.of(EDIT, PUBLISH, SIGN);

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether a token may be made for it: no machine hands out rights. */
    public boolean isForMachines() {
        return OF_MACHINES.contains(this);
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<Action> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
