package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Writers that commit, roll back, stall and are killed, and a reader that looks after every step:
 * it sees each committed change at once, exactly once, in the order of the commits, without a gap.
 */
@ExtendWith(LogDatabase.Extension.class)
@Timeout(300)
class ChangeLogOrderTest {

    private static final int SAMPLES = 500;
    private static final long SEED = 20_261_122;

    @Test
    void numbersFollowTheCommitsInEveryOrderOfTwoWriters(LogDatabase database) throws Exception {
        List<Schedule> every = Schedule.allOfTwo();
        assertThat(every).hasSize(565).doesNotHaveDuplicates();

        playAll(database, 2, every.stream());
    }

    @Test
    void numbersFollowTheCommitsInManyOrdersOfThreeWriters(LogDatabase database) throws Exception {
        Random random = new Random(SEED);
        playAll(database, 3, Stream.generate(() -> Schedule.random(3, random)).limit(SAMPLES));
    }

    private static void playAll(LogDatabase database, int writers, Stream<Schedule> schedules)
            throws Exception {
        try (ScheduledWriters stage = new ScheduledWriters(database, writers)) {
            long before = stage.position();
            for (Schedule schedule : schedules.toList()) {
                play(stage, schedule);
            }
            List<String> committed = stage.committed();
            assertThat(committed).hasSizeGreaterThan(100).doesNotHaveDuplicates();
            assertThat(stage.waits()).as("orders in which one waits for another").isPositive();
            assertThat(stage.position()).isEqualTo(before + committed.size());
            assertThat(lastNumber(database)).isEqualTo(stage.position());
            assertThat(records(database, "scheduled-" + writers + "-%"))
                    .isEqualTo(new HashSet<>(committed));
        }
    }

    private static void play(ScheduledWriters stage, Schedule schedule) {
        try {
            stage.play(schedule);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("In the order " + schedule, e);
        }
    }

    private static long lastNumber(LogDatabase database) throws SQLException {
        try (Connection session = database.session();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select last_seq from change_log_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    static Set<String> records(LogDatabase database, String pattern) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Connection session = database.session();
                Statement statement = session.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select id from organisation where id like '" + pattern + "'")) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }
}
