package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Not even a mistake in the application can change the log. */
@ExtendWith(LogDatabase.Extension.class)
class ChangeLogRightsTest {

    @Test
    void applicationCanOnlyAppendToTheLog(LogDatabase database) throws SQLException {
        try (Connection session = database.session()) {
            ForbiddenStatements.assertAllRefused(session);
            ForbiddenStatements.assertAppendsAndReads(session, "rights-of-the-role");
        }
    }

    @Test
    void resettingTheRoleGivesNoMoreRights(LogDatabase database) throws SQLException {
        try (Connection session = database.session()) {
            ForbiddenStatements.execute(session, "reset role");
            ForbiddenStatements.assertAllRefused(session);
        }
    }

    @Test
    void applicationCannotTakeAnotherRole(LogDatabase database) throws SQLException {
        try (Connection session = database.session()) {
            ForbiddenStatements.assertRefused(session, "set role catalog_owner");
            ForbiddenStatements.assertRefused(session, "set role postgres");
            ForbiddenStatements.assertRefused(session, "set session authorization catalog_owner");
            ForbiddenStatements.assertRefused(session, "grant catalog_owner to catalog_app");
        }
    }

    @Test
    void migratingAgainDoesNothing(LogDatabase database) {
        assertThat(database.migrate()).isZero();
    }
}
