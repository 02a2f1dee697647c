package de.efakatalog.api.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the tables of the registry who is responsible. */
final class SqlRouting {

    private static final String QUERY = "/RoutingSqlIT/responsible.sql";

    private final Connection database;
    private final String query;

    SqlRouting(Connection database) throws IOException {
        this.database = database;
        try (InputStream text =
                Objects.requireNonNull(SqlRouting.class.getResourceAsStream(QUERY), QUERY)) {
            this.query = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * What the rules say.
     *
     * @param serviceKnown whether there is such a service
     * @param regions ARS of the region that answers or of the candidates, ascending
     * @param routes ids of the responsibilities, in order
     */
    record Expected(boolean serviceKnown, String regions, String routes) {}

    /** One for each question, in their order. */
    List<Expected> answer(List<RandomQuestions.Question> questions) throws SQLException {
        Integer[] numbers = new Integer[questions.size()];
        Arrays.setAll(numbers, i -> i);
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setArray(1, database.createArrayOf("int", numbers));
            statement.setArray(2, texts(questions, RandomQuestions.Question::service));
            statement.setArray(3, texts(questions, RandomQuestions.Question::form));
            statement.setArray(4, texts(questions, RandomQuestions.Question::place));
            statement.setArray(
                    5,
                    database.createArrayOf(
                            "date",
                            questions.stream()
                                    .map(question -> Date.valueOf(question.day()))
                                    .toArray()));
            List<Expected> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(
                            new Expected(
                                    rows.getBoolean("service_known"),
                                    orEmpty(rows.getString("regions")),
                                    rows.getBoolean("service_known")
                                            ? orEmpty(rows.getString("routes"))
                                            : ""));
                }
            }
            return answers;
        }
    }

    private Array texts(
            List<RandomQuestions.Question> questions,
            Function<RandomQuestions.Question, String> field)
            throws SQLException {
        return database.createArrayOf("text", questions.stream().map(field).toArray());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
