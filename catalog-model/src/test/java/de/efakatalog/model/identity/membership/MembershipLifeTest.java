package de.efakatalog.model.identity.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.NotAllowedException;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people gave to each other, and how it ends. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class MembershipLifeTest {

    @Inject IdentityRows rows;
    @Inject Persons persons;
    @Inject Members members;
    @Inject Claims claims;
    @Inject ApiTokens tokens;
    @Inject Invitations invitations;
    @Inject Operators operators;
    @Inject Erasure erasure;
    @Inject Outbox outbox;
    @Inject DemoAccounts demo;
    @Inject Retention retention;

    private String key = "";

    @BeforeEach
    void freshStart() {
        rows.update("delete from membership");
        rows.update("update person set operator = false");
        rows.update(
                "update organisation_claim set status = 'refused', decided_at = now()"
                        + " where status = 'pending'");
        key = "stadt-" + UUID.randomUUID();
    }

    private Person person(boolean demo) {
        return persons.add("Erika", "Erika-%s@Stadt.Example".formatted(UUID.randomUUID()), demo);
    }

    private Actor actor(Person person) {
        return persons.actor(persons.find(person.id()).orElseThrow(), false);
    }

    private Person member(boolean demo, Role... roles) {
        Person person = person(demo);
        members.add(person.id(), key, Set.of(roles), demo);
        return person;
    }

    private Set<Role> rolesOf(Person person) {
        return actor(person).memberships().getOrDefault(key, Set.of());
    }

    private Claim proposed(Person asking, @Nullable String region) {
        return claims.propose(
                actor(asking),
                new OrganisationFacts(key, "Stadt", "kommune", region, null),
                "Ich bin dort");
    }

    @Test
    void rolesThatTheDemoGaveEndWithItAndOthersStay() {
        Person admin = member(false, Role.ADMIN);
        Person demoAdmin = member(true, Role.ADMIN);
        Person onlyDemo = person(false);
        members.add(onlyDemo.id(), key, Set.of(Role.EDITOR), true);
        Person both = member(false, Role.EDITOR);
        members.add(both.id(), key, Set.of(Role.EDITOR, Role.SIGNATORY), true);
        Person confirmed = member(false, Role.EDITOR);
        members.setRoles(
                actor(demoAdmin), key, confirmed.pseudonym(), Set.of(Role.EDITOR, Role.SIGNATORY));
        members.add(confirmed.id(), key, Set.of(Role.SIGNATORY), false);
        Person raised = member(false, Role.EDITOR);
        members.setRoles(
                actor(demoAdmin), key, raised.pseudonym(), Set.of(Role.EDITOR, Role.ADMIN));
        assertThat(rolesOf(raised)).containsExactlyInAnyOrder(Role.EDITOR, Role.ADMIN);

        demo.takeBack();

        assertThat(rolesOf(demoAdmin)).isEmpty();
        assertThat(rolesOf(onlyDemo)).isEmpty();
        assertThat(rolesOf(both)).containsExactly(Role.EDITOR);
        assertThat(rolesOf(confirmed)).containsExactlyInAnyOrder(Role.EDITOR, Role.SIGNATORY);
        assertThat(rolesOf(raised)).containsExactly(Role.EDITOR);
        assertThat(rolesOf(admin)).containsExactly(Role.ADMIN);
    }

    @Test
    void administratorWhomTheDemoConfirmedEndsWithIt() {
        Person demoOperator = person(true);
        persons.makeOperator(demoOperator.id());
        Person asking = person(false);
        claims.confirm(actor(demoOperator), proposed(asking, null).id());
        assertThat(rolesOf(asking)).containsExactly(Role.ADMIN);
        demo.takeBack();
        assertThat(rolesOf(asking)).isEmpty();
    }

    @Test
    void rolesByAnInvitationOfTheDemoEndWithItEvenIfItsSenderIsErased() {
        claims.confirm(Actor.localOperator(), proposed(person(false), null).id());
        Person sender = member(true, Role.ADMIN);
        String email = "neu-%s@stadt.example".formatted(UUID.randomUUID());
        invitations.invite(actor(sender), key, email, Set.of(Role.EDITOR));
        String body =
                rows.first(
                                "select body from sent_message where recipient = ?",
                                row -> row.getString(1),
                                email)
                        .orElseThrow();
        String link = body.substring(body.indexOf('#') + 1).lines().findFirst().orElseThrow();
        erasure.erase(actor(sender), sender.pseudonym());
        Person invited = person(false);
        invitations.accept(actor(invited), Secret.presented(link));
        assertThat(rolesOf(invited)).containsExactly(Role.EDITOR);
        demo.takeBack();
        assertThat(rolesOf(invited)).isEmpty();
    }

    @Test
    void claimsOfTheDemoAreRefusedWithIt() {
        Person asking = person(true);
        proposed(asking, null);
        demo.takeBack();
        assertThat(claims.list(actor(asking), null, 10))
                .extracting(Claim::status)
                .containsExactly("refused");
    }

    @Test
    void tokenOfADemoPersonSaysDemo() {
        Instant end = Instant.now().plus(Duration.ofDays(1));
        for (boolean isDemo : new boolean[] {true, false}) {
            Person maker = member(isDemo, Role.ADMIN, Role.EDITOR);
            String shown =
                    tokens.create(actor(maker), key, "Nachtlauf", Set.of(Action.EDIT), end).shown();
            assertThat(tokens.actor(shown).orElseThrow().demo()).isEqualTo(isDemo);
        }
    }

    @Test
    void operatorEndsTokensOfOthersAndMakesNone() {
        Person maker = member(false, Role.ADMIN, Role.EDITOR);
        Instant end = Instant.now().plus(Duration.ofDays(1));
        ApiTokens.Created made =
                tokens.create(actor(maker), key, "Nachtlauf", Set.of(Action.EDIT), end);
        Actor operator = Actor.localOperator();
        assertThat(tokens.list(operator, key))
                .extracting(ApiToken::id)
                .containsExactly(made.token().id());
        tokens.revoke(operator, key, made.token().id());
        assertThat(tokens.actor(made.shown())).isEmpty();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> tokens.create(operator, key, "x", Set.of(Action.EDIT), end));
    }

    @Test
    void operatorsNameAndRemoveEachOtherButNeverTheLast() {
        Person first = person(false);
        Person second = person(false);
        persons.makeOperator(first.id());
        operators.name(actor(first), second.pseudonym());
        assertThat(operators.list(actor(second)))
                .extracting(Person::pseudonym)
                .containsExactlyInAnyOrder(first.pseudonym(), second.pseudonym());
        operators.remove(actor(second), first.pseudonym());
        assertThat(actor(first).operator()).isFalse();
        assertThatExceptionOfType(UnknownEntryException.class)
                .isThrownBy(() -> operators.remove(actor(second), first.pseudonym()));
        assertThatExceptionOfType(ConflictingStateException.class)
                .isThrownBy(() -> operators.remove(actor(second), second.pseudonym()));
        assertThat(actor(second).operator()).isTrue();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> operators.name(actor(first), first.pseudonym()));
    }

    @Test
    void demoMakesAndRemovesNoOperators() {
        Person real = person(false);
        Person invented = person(true);
        persons.makeOperator(real.id());
        persons.makeOperator(invented.id());
        Person other = person(false);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> operators.name(actor(invented), other.pseudonym()));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> operators.remove(actor(invented), real.pseudonym()));
        assertThatExceptionOfType(ConflictingStateException.class)
                .as("a demo operator is none that could be left")
                .isThrownBy(() -> operators.remove(actor(real), real.pseudonym()));
    }

    @Test
    void erasureFindsTheAddressHoweverItIsWritten() {
        Person admin = member(false, Role.ADMIN);
        Person leaving = person(false);
        claims.confirm(Actor.localOperator(), proposed(admin, null).id());
        String email = String.valueOf(leaving.email());
        invitations.invite(actor(admin), key, email.toLowerCase(Locale.ROOT), Set.of(Role.EDITOR));
        erasure.erase(Actor.localOperator(), leaving.pseudonym());
        for (String question :
                List.of(
                        "select 1 from invitation where lower(email) = lower(?)",
                        "select 1 from sent_message where lower(recipient) = lower(?)")) {
            assertThat(rows.select(question, row -> row.getInt(1), email)).isEmpty();
        }
    }

    @Test
    void whatNobodyNeedsIsForgotten() {
        Person admin = member(false, Role.ADMIN);
        Claim claim = proposed(admin, null);
        claims.confirm(Actor.localOperator(), claim.id());
        invitations.invite(actor(admin), key, "neu@stadt.example", Set.of(Role.EDITOR));
        Instant now = Instant.now();
        rows.update(
                "insert into login_failure (scope, failures, since, at, blocked_until)"
                        + " values ('\\x01', 3, ?, ?, ?) on conflict do nothing",
                now,
                now,
                now);
        assertThat(rows.select("select 1 from invitation", row -> row.getInt(1))).isNotEmpty();
        assertThat(claims.list(actor(admin), null, 1).getFirst().proposal()).isNotNull();

        Clock later =
                Clock.fixed(
                        now.plus(Retention.CLAIM_TEXTS).plus(Duration.ofDays(1)), ZoneOffset.UTC);
        assertThat(new Retention(rows, later).run()).isGreaterThanOrEqualTo(4);

        for (String table : List.of("login_failure", "invitation", "sent_message", "session")) {
            assertThat(rows.select("select 1 from " + table, row -> row.getInt(1)))
                    .as(table)
                    .isEmpty();
        }
        Claim left = claims.list(actor(admin), null, 1).getFirst();
        assertThat(left.status()).isEqualTo("confirmed");
        assertThat(left.proposal()).isNull();
        assertThat(left.reason()).isNull();
        assertThat(retention.run()).isZero();
    }

    /** Without a mail server nothing is ever delivered, and the log has to show all the same. */
    @Test
    void messagesBehindAHundredThatNobodyTakesAreReached() {
        rows.update("delete from sent_message");
        Instant now = Instant.now();
        for (int i = 0; i < 150; i++) {
            rows.update(
                    "insert into sent_message (id, recipient, subject, body, created_at, expires_at)"
                            + " values (?, 'neu@stadt.example', 'Einladung', 'Text', ?, ?)",
                    UUID.randomUUID(),
                    // many in one moment
                    now.plusSeconds(i / 40),
                    now.plus(Duration.ofDays(7)));
        }
        Set<UUID> seen = new HashSet<>();
        Outbox.Place after = null;
        List<Message> page = outbox.unshown(after);
        while (!page.isEmpty()) {
            page.forEach(each -> assertThat(outbox.show(each.id())).isTrue());
            page.forEach(each -> seen.add(each.id()));
            after = Outbox.Place.of(page.getLast());
            page = outbox.unshown(after);
        }
        assertThat(seen).hasSize(150);
        assertThat(outbox.unshown(null)).isEmpty();
        assertThat(outbox.show(seen.iterator().next())).as("once").isFalse();
        assertThat(outbox.undelivered(null)).as("still to be delivered").hasSize(100);
    }

    @Test
    void oneFloodsTheOperatorWithTenClaimsAtMost() {
        Person asking = person(false);
        List<UUID> asked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            key = "stadt-" + UUID.randomUUID();
            asked.addFirst(proposed(asking, null).id());
        }
        key = "stadt-" + UUID.randomUUID();
        assertThatExceptionOfType(ConflictingStateException.class)
                .isThrownBy(() -> proposed(asking, null));
        claims.refuse(Actor.localOperator(), asked.getLast());
        proposed(asking, null);

        List<UUID> seen = new ArrayList<>();
        Claims.Place after = null;
        List<Claim> page = claims.list(actor(asking), after, 4);
        while (!page.isEmpty()) {
            page.forEach(each -> seen.add(each.id()));
            after = Claims.Place.of(page.getLast());
            page = claims.list(actor(asking), after, 4);
        }
        assertThat(seen).hasSize(11).endsWith(asked.getLast());
        assertThat(seen.subList(1, 10)).isEqualTo(asked.subList(0, 9));
    }
}
