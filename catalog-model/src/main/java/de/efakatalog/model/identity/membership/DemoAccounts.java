package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.account.LocalAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented people for trying out; all they write says so, and they go with the setting. */
@ApplicationScoped
public class DemoAccounts {

    /** All there are (docs/demo.md). The host is one that nobody will ever have (RFC 2606). */
    public static final List<Account> ACCOUNTS =
            List.of(
                    new Account(
                            "kommune@demo.invalid",
                            "Demo: Kommune",
                            "stadt-moenchengladbach",
                            EnumSet.allOf(Role.class)),
                    new Account(
                            "anbieter@demo.invalid",
                            "Demo: Anbieter",
                            "dataport",
                            EnumSet.allOf(Role.class)),
                    new Account("betrieb@demo.invalid", "Demo: Betrieb", null, Set.of()));

    private final IdentityRows rows;
    private final Persons persons;
    private final LocalAccounts accounts;
    private final Members members;

    DemoAccounts(IdentityRows rows, Persons persons, LocalAccounts accounts, Members members) {
        this.rows = rows;
        this.persons = persons;
        this.accounts = accounts;
        this.members = members;
    }

    /**
     * One of them.
     *
     * @param email names the account
     * @param name what others see
     * @param organisation where it has its roles; null for the operator
     * @param roles there
     */
    public record Account(
            String email, String name, @Nullable String organisation, Set<Role> roles) {

        public Account {
            roles = Set.copyOf(roles);
        }
    }

    /** Adds them, with these passwords by e-mail. */
    public void add(Map<String, String> passwords) {
        for (Account account : ACCOUNTS) {
            Person person =
                    find(account.email())
                            .orElseGet(() -> persons.add(account.name(), account.email(), true));
            accounts.reopen(person, passwords.getOrDefault(account.email(), ""));
            String organisation = account.organisation();
            if (organisation == null) {
                persons.makeOperator(person.id());
            } else {
                members.add(person.id(), organisation, account.roles(), true);
            }
        }
    }

    /**
     * Takes from all of them the ways in and the rights, and from others what they gave; how many
     * had any.
     */
    public int takeBack() {
        return rows.inTransaction(
                () -> {
                    String demo = " where person in (select id from person where demo)";
                    rows.update("delete from session" + demo);
                    rows.update("delete from known_device" + demo);
                    rows.update("delete from membership" + demo);
                    // what they gave to others
                    rows.update("delete from membership where roles <@ demo_roles");
                    rows.update(
                            "update membership set demo_roles = '{}', roles = array(select"
                                    + " unnest(roles) except select unnest(demo_roles) order by 1)"
                                    + " where demo_roles <> '{}'");
                    rows.update(
                            "update organisation_claim set status = 'refused', decided_at = now(),"
                                    + " decided_by = 'demo'"
                                    + demo
                                    + " and status = 'pending'");
                    String made = " in (select pseudonym from person where demo)";
                    rows.update(
                            "update api_token set revoked_at = coalesce(revoked_at, now())"
                                    + " where created_by"
                                    + made);
                    rows.update("delete from invitation where invited_by" + made);
                    rows.update("update person set operator = false where demo");
                    return rows.update("delete from local_account" + demo);
                });
    }

    private Optional<Person> find(String email) {
        return rows.first(
                        "select id from person where demo and email = ? and erased_at is null",
                        row -> row.getObject("id", UUID.class),
                        email)
                .flatMap(persons::find);
    }
}
