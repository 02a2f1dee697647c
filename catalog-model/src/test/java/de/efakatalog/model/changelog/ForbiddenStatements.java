package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the application's role must not be able to do, whatever goes wrong in the application. */
final class ForbiddenStatements {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final List<String> LOG =
            List.of(
                    "update change_log set at = now()",
                    "delete from change_log",
                    "truncate change_log",
                    "insert into change_log values (1000000, now(), 'region', 'x', 'x', 1, false, '{}')",
                    "select * from change_log for update",
                    "lock table change_log in exclusive mode",
                    "update change_log_head set last_seq = 0",
                    "delete from change_log_head",
                    "truncate change_log_head",
                    "insert into change_log_head values (true, 0)",
                    "select last_seq from change_log_head for update",
                    "alter table change_log drop column at",
                    "alter table change_log disable trigger all",
                    "alter table change_log owner to catalog_app",
                    "drop index change_log_version",
                    "drop table change_log",
                    "create trigger t before insert on change_log execute function now()",
                    "alter function append_changes security invoker",
                    "drop function append_changes");

    private static final List<String> HISTORY =
            List.of(
                    "select * from flyway_schema_history",
                    "update flyway_schema_history set checksum = 0",
                    "delete from flyway_schema_history",
                    "truncate flyway_schema_history",
                    "insert into flyway_schema_history select * from flyway_schema_history",
                    "drop table flyway_schema_history");

    private static final List<String> CATALOGUE =
            List.of(
                    "delete from region",
                    "delete from postcode",
                    "delete from ozg_service",
                    "delete from public_service",
                    "delete from organisation",
                    "delete from authority",
                    "delete from service_implementation",
                    "delete from reported_reuse",
                    "delete from responsibility",
                    "delete from implementation_draft",
                    "update implementation_draft set provider = 'another'",
                    "alter table service_implementation disable trigger all",
                    "drop trigger keep_claimed_implementations on service_implementation",
                    "delete from reuse_offer",
                    "delete from reuse_offer_draft",
                    "update reuse_offer set implementation = 'another'",
                    "update reuse_offer set provider = 'another'",
                    "update reuse_offer_draft set provider = 'another'",
                    "insert into reuse_offer_version values ('x', 1, 'published', '{}', now(), null)",
                    "update reuse_offer_version set terms = '{}'",
                    "update reuse_offer_version set status = 'published', ended_at = null",
                    "delete from reuse_offer_version",
                    "alter table reuse_offer disable trigger all",
                    "drop trigger keep_published_terms on reuse_offer",
                    "delete from import_run",
                    "update signing_key set jwk = '{}'",
                    "delete from signing_key",
                    "delete from person",
                    "delete from api_token",
                    "delete from organisation_claim",
                    "update person set pseudonym = 'p-00000000000000000000'",
                    "update person set demo = false",
                    "update person set created_at = now()",
                    "update api_token set expires_at = now()",
                    "update api_token set actions = '{publish}'",
                    "update api_token set organisation = 'another'",
                    "update api_token set created_by = 'another'",
                    "update organisation_claim set person = null",
                    "update organisation_claim set organisation = 'another'",
                    "update local_account set login = 'another'",
                    "update local_account set person = null",
                    "update known_device set person = null",
                    "update session set expires_at = now()",
                    "update session set operator = true",
                    "update session set person = null",
                    "update membership set person = null",
                    "update membership set organisation = 'another'",
                    "update invitation set roles = '{admin}'",
                    "update invitation set email = 'another'",
                    "update sent_message set recipient = 'another'",
                    "update login_failure set scope = ''",
                    "truncate membership",
                    "truncate region cascade",
                    "alter table region add column extra text",
                    "drop table region cascade",
                    "update registry_identity set registry = 'another'",
                    "delete from registry_identity");

    private static final List<String> AUDIT =
            List.of(
                    "update audit_entry set action = 'offer.withdraw'",
                    "update audit_entry set actor = 'operator'",
                    "delete from audit_entry",
                    "truncate audit_entry",
                    "select * from audit_entry for update",
                    "insert into audit_entry overriding system value select * from audit_entry"
                            + " for update",
                    "alter table audit_entry drop column actor",
                    "drop index audit_entry_actor",
                    "drop table audit_entry",
                    "truncate kept_answer",
                    "update kept_answer set request = scope",
                    "update kept_answer set expires_at = now()");

    private static final List<String> SCHEMA =
            List.of(
                    "create table public.extra (id int)",
                    "create function public.extra() returns int language sql return 1",
                    "create schema extra",
                    "create role extra",
                    "copy (select 1) to program 'true'");

    private static final List<List<String>> ALL = List.of(LOG, HISTORY, CATALOGUE, AUDIT, SCHEMA);

    private ForbiddenStatements() {}

    static void assertAllRefused(Connection session) throws SQLException {
        for (List<String> group : ALL) {
            for (String sql : group) {
                assertRefused(session, sql);
            }
        }
    }

    static void assertRefused(Connection session, String sql) throws SQLException {
        session.setAutoCommit(false);
        assertThatExceptionOfType(SQLException.class)
                .as(sql)
                .isThrownBy(() -> execute(session, sql))
                .satisfies(
                        e ->
                                assertThat(e.getSQLState())
                                        .as(e.getMessage())
                                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
        session.rollback();
        session.setAutoCommit(true);
    }

    /** What it must be able to do all the same: note a change, and read it back. */
    static void assertAppendsAndReads(Connection session, String key) throws SQLException {
        long before = number(session, "select last_seq from change_log_head");
        long taken =
                number(
                        session,
                        "select append_changes(now(), array['organisation'], array['test'],"
                                + " array['%s'], array[1::bigint], array[false], array['{}'])"
                                        .formatted(key));
        assertThat(taken).isEqualTo(before + 1);
        assertThat(
                        number(
                                session,
                                "select seq from change_log where record_key = '%s'"
                                        .formatted(key)))
                .isEqualTo(taken);
    }

    static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
