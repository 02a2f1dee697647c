package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.identity.Role;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what the doors of this package have in common: organisations, ids, roles. */
@RequestScoped
class OrganisationKeys {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::wireName).toList();

    private final RecordAddress address;
    private final Inputs inputs;

    OrganisationKeys(RecordAddress address, Inputs inputs) {
        this.address = address;
        this.inputs = inputs;
    }

    /** The key of an own organisation; what is wrong with it goes to the inputs. */
    String organisation(String id) {
        String key = inputs.parsed("id", address.ownKey(id), Slug::require);
        return key == null ? "" : key;
    }

    /** An id that this registry gave. */
    UUID uuid(String name, String id) {
        String formed =
                inputs.formed(name, id, UUID_FORM.asMatchPredicate(), "a UUID in lower case");
        return formed == null ? new UUID(0, 0) : UUID.fromString(formed);
    }

    static Set<Role> roles(BodyObject facts) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : facts.texts("roles", ROLES.size())) {
            String known = facts.oneOf("roles", name, ROLES);
            if (known != null) {
                roles.add(Role.fromWireName(known).orElseThrow());
            }
        }
        return roles;
    }
}
