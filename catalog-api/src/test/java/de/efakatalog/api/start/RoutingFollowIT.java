package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database: what one commits the other answers at once, and whatever is killed
 * in between, in the end both answer as the database does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutingFollowIT {

    private static final boolean LONG = Boolean.getBoolean("catalog.verify");
    private static final int CHANGES = LONG ? 500 : 20;
    private static final int ROUNDS = LONG ? 20 : 1;
    private static final double LIMIT_MILLIS = 1_000;
    private static final int LONGEST_LIFE_MILLIS = 2_000;
    private static final int LONGEST_DEATH_MILLIS = 1_000;

    /** Fixed, so that a failure can be looked at again; the machine's timing still differs. */
    private static final long SEED = 20261122;

    private final Random random = new Random(SEED);
    private SharedDatabase database;
    private CatalogPair pair;
    private String token;
    private ChangingResponsibilities changing;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = SharedDatabase.start(SeededDirectory.copyInto(folder));
        pair = CatalogPair.startReady(folder, database.settings());
        try (Connection connection = database.connect()) {
            token = ProviderToken.add(connection);
        }
        changing = new ChangingResponsibilities(random, LocalDate.now(ZoneId.of("Europe/Berlin")));
    }

    @AfterAll
    void end() {
        pair.close();
        database.close();
    }

    @Test
    @Order(1)
    void anotherInstanceAnswersWithAChangeWithinASecondOfItsCommit() throws Exception {
        FollowLatency latency = new FollowLatency();
        try (Connection observer = database.connect()) {
            for (int i = 0; i < CHANGES; i++) {
                int writer = i % CatalogPair.SIZE;
                latency.measure(
                        changing.visible(),
                        pair.instance(writer).operator(),
                        pair.instance(1 - writer).client(),
                        observer);
            }
        }
        tell(latency.toString());
        assertThat(latency.sorted()).hasSize(CHANGES).allMatch(millis -> millis < LIMIT_MILLIS);
    }

    @Test
    @Order(2)
    void whatIsPublishedThroughOneInstanceIsReadAndFoundThroughTheOther() throws Exception {
        List<Double> millis =
                new PublishedElsewhere(
                                new WritingProvider("follow", token),
                                pair.instance(0).client(),
                                pair.instance(1).client())
                        .measure();
        double median = millis.get(millis.size() / 2);
        tell(
                "published elsewhere: median %.1f ms, slowest %.1f ms of %d"
                        .formatted(median, millis.getLast(), millis.size()));
        assertThat(median).isLessThan(LIMIT_MILLIS);
    }

    @Test
    @Order(3)
    void thousandRequestsWithTenKeysThroughBothInstancesMakeTenRecords() throws Exception {
        Map<String, String> answers = new RepeatedElsewhere(pair, token).send();
        try (Connection connection = database.connect()) {
            assertThat(new WrittenVersions(connection).find(RepeatedElsewhere.PREFIX))
                    .extracting(ProviderSteps.Version::key, ProviderSteps.Version::version)
                    .containsExactlyInAnyOrderElementsOf(
                            answers.keySet().stream().map(id -> tuple(id, 1L)).toList());
        }
    }

    @Test
    @Order(4)
    void killedAndRestartedInstancesAgreeWithTheDatabase() throws Exception {
        ChangesAmidKills changes = new ChangesAmidKills(pair, changing, new Random(SEED + 1));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<ChangingResponsibilities> writing = thread.submit(changes);
            try {
                for (int round = 1; round <= ROUNDS && !writing.isDone(); round++) {
                    killAndRestart(round);
                }
            } finally {
                changes.end();
            }
            writing.get();
        }
        try (Connection connection = database.connect()) {
            Map<String, String> addresses = addresses(connection);
            tell(
                    "%d changes acknowledged, %d ended with the instance they were sent to"
                            .formatted(changing.acknowledgements(), changes.unanswered()));
            assertNothingAcknowledgedIsLost(addresses);
            for (int i = 0; i < CatalogPair.SIZE; i++) {
                assertAnswersAsTheDatabase(pair.instance(i).client(), connection, addresses);
            }
        }
    }

    /** Not to the log: without an application in this process nobody would show it. */
    private static void tell(String figures) {
        System.out.println("RoutingFollowIT: " + figures);
    }

    /** One of them at a random moment, or both. */
    private void killAndRestart(int round) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        int first = random.nextInt(CatalogPair.SIZE);
        List<Integer> killed =
                round % CatalogPair.SIZE == 1 ? List.of(first) : List.of(first, 1 - first);
        for (int i : killed) {
            pair.kill(i);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_DEATH_MILLIS));
        for (int i : killed) {
            pair.restart(i);
        }
        long start = System.nanoTime();
        pair.awaitReady();
        tell(
                "round %2d: killed %s, ready again after %d ms"
                        .formatted(
                                round,
                                killed,
                                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }

    /** The address of each record that changes, as the database has it. */
    private static Map<String, String> addresses(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select id, online_service_url from responsibility where id like ?")) {
            select.setString(1, ChangingResponsibilities.PREFIX + "%");
            Map<String, String> addresses = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    addresses.put(row.getString(1), row.getString(2));
                }
            }
            return addresses;
        }
    }

    private void assertNothingAcknowledgedIsLost(Map<String, String> addresses) {
        assertThat(changing.acknowledged()).isNotEmpty();
        changing.acknowledged()
                .forEach(
                        (id, number) ->
                                assertThat(addresses)
                                        .hasEntrySatisfying(
                                                id,
                                                address ->
                                                        assertThat(
                                                                        ChangingResponsibilities
                                                                                .number(address))
                                                                .as(id)
                                                                .isGreaterThanOrEqualTo(number)));
    }

    private void assertAnswersAsTheDatabase(
            CatalogClient client, Connection connection, Map<String, String> addresses)
            throws Exception {
        List<RandomQuestions.Question> questions = new ArrayList<>();
        for (String place : changing.touched()) {
            for (LocalDate day : changing.days()) {
                questions.add(
                        new RandomQuestions.Question(
                                ChangingResponsibilities.SERVICE, "ars", place, day));
            }
        }
        List<SqlRouting.Expected> expected = new SqlRouting(connection).answer(questions);
        String head = Long.toString(head(connection));
        for (int i = 0; i < questions.size(); i++) {
            JsonNode answer = ask(client, questions.get(i), head);
            List<JsonNode> routes = answer.path("routes").valueStream().toList();
            assertThat(
                            new SqlRouting.Expected(
                                    true,
                                    answer.path("region").path("ars").asText(),
                                    routes.stream()
                                            .map(route -> route.path("responsibility").asText())
                                            .collect(Collectors.joining(" "))))
                    .as("%s answered %s", questions.get(i), answer)
                    .isEqualTo(expected.get(i));
            for (JsonNode route : routes) {
                String id = route.path("responsibility").asText();
                if (addresses.containsKey(id)) {
                    assertThat(route.path("onlineService").path("url").asText())
                            .isEqualTo(addresses.get(id));
                }
            }
        }
    }

    private static JsonNode ask(
            CatalogClient client, RandomQuestions.Question question, String position)
            throws IOException, InterruptedException {
        return client.json(
                "/api/v1/routes?leikaKey=%s&ars=%s&at=%s"
                        .formatted(question.service(), question.place(), question.day()),
                "Catalog-Await-Position",
                position);
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_seq from change_log_head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
