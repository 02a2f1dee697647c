package de.efakatalog.api.security;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Makes whoever the identity provider vouches for a person of this registry. What they may do in
 * organisations stands in our database; of the provider's roles only the operator's counts.
 */
@ApplicationScoped
class ProviderPersons implements SecurityIdentityAugmentor {

    private final Persons persons;
    private final IdentitySettings settings;

    ProviderPersons(Persons persons, IdentitySettings settings) {
        this.persons = persons;
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> person(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity person(SecurityIdentity identity, JsonWebToken token) {
        if (identity.getCredential(IdTokenCredential.class) == null && isForTheClient(token)) {
            throw new AuthenticationFailedException(
                    "This says who somebody is, and gives no access: send the access token.");
        }
        String issuer = token.getIssuer();
        String subject = token.getSubject();
        if (issuer == null || subject == null) {
            throw new AuthenticationFailedException("The token does not say whom it is about.");
        }
        Person person =
                persons.vouchedFor(
                        issuer,
                        subject,
                        firstOf(token, "name", "preferred_username"),
                        // what nobody has checked is no address of this person
                        isVerified(token) ? firstOf(token, "email") : null);
        Actor actor = persons.actor(person, identity.hasRole(settings.operatorRole()));
        SecurityIdentity ours = ActorIdentity.of(actor);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(ours.getPrincipal())
                .addRoles(ours.getRoles())
                .addAttributes(identity.getAttributes())
                .addAttributes(ours.getAttributes())
                .addCredentials(identity.getCredentials())
                .build();
    }

    /**
     * An ID token is meant for the client alone, whose name is its audience (OpenID Connect Core,
     * section 2); whoever gets hold of one must not act with it. Only they carry hashes of other
     * tokens (section 3.1.3.6); Keycloak says it in {@code typ}.
     */
    private static boolean isForTheClient(JsonWebToken token) {
        return "ID".equals(token.getClaim("typ"))
                || token.containsClaim("at_hash")
                || token.containsClaim("c_hash");
    }

    private static boolean isVerified(JsonWebToken token) {
        Object verified = token.getClaim("email_verified");
        return verified != null && verified.toString().equalsIgnoreCase("true");
    }

    private static @Nullable String firstOf(JsonWebToken token, String... claims) {
        for (String claim : claims) {
            Object value = token.getClaim(claim);
            if (value instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
