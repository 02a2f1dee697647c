package de.efakatalog.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a person is in an organisation; somebody may have several roles. */
public enum Role {
    EDITOR("editor", Set.of(Action.EDIT)),
    SIGNATORY("signatory", Set.of(Action.EDIT, Action.PUBLISH, Action.SIGN)),
    /** Decides who belongs to the organisation, and publishes nothing. */
    ADMIN("admin", Set.of(Action.MANAGE_MEMBERS, Action.MANAGE_TOKENS));

    private final String wireName;

    // made by Set.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Action> actions;

    Role(String wireName, Set<Action> actions) {
        this.wireName = wireName;
        this.actions = actions;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** What the role allows. */
    public Set<Action> actions() {
        return actions;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<Role> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
