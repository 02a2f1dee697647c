package de.efakatalog.api.membership;

import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.membership.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation.
 *
 * @param person pseudonym, as history names it
 * @param name what others call the person
 * @param email for administrators and the operator
 * @param roles editor, signatory, admin
 * @param since when the person came
 */
public record MemberView(
        String person,
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        Instant since) {

    static MemberView of(Member member, boolean withEmail) {
        return new MemberView(
                member.pseudonym(),
                member.name(),
                withEmail ? member.email() : null,
                member.roles().stream().sorted().map(Role::wireName).toList(),
                member.since());
    }
}
