package de.efakatalog.api.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.membership.ApiToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key for a machine.
 *
 * @param id names it, in history as t- and this
 * @param name what it is for
 * @param actions edit, publish, sign
 * @param createdBy pseudonym of who made it
 * @param createdAt when
 * @param expiresAt from when on it does not work
 * @param lastUsed the hour of its last use
 * @param token the token itself; only in the answer that makes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenView(
        String id,
        String name,
        List<String> actions,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsed,
        @Nullable String token) {

    static TokenView of(ApiToken token, @Nullable String shown) {
        return new TokenView(
                token.id(),
                token.name(),
                token.actions().stream().sorted().map(Action::wireName).toList(),
                token.createdBy(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsed(),
                shown);
    }
}
