package de.efakatalog.model.offer;

import de.efakatalog.model.offer.terms.LegalRoute;
import de.efakatalog.model.region.Ars;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds published offers, by id. There are a few for each implementation; the database does. */
@ApplicationScoped
public class OfferListing {

    private static final String MATCHES =
            " from reuse_offer o where (cast(? as text) is null or implementation = ?)"
                    + " and (cast(? as text) is null or provider = ?)"
                    + " and (cast(? as text) is null or status = ?)"
                    + " and (cast(? as text) is null or terms ->> 'legalRoute' = ?)"
                    + " and (cast(? as text) is null or exists (select from"
                    + " jsonb_array_elements_text(terms -> 'mayUse' -> 'regions') r"
                    + " where r = '"
                    + Ars.BUND.value()
                    + "' or left(r, 2) = ?))";

    private final AgroalDataSource dataSource;
    private final ReuseOffers offers;

    OfferListing(AgroalDataSource dataSource, ReuseOffers offers) {
        this.dataSource = dataSource;
        this.offers = offers;
    }

    /**
     * What offers are narrowed down by; null for all.
     *
     * @param implementation id of the implementation that is offered
     * @param provider id of the organisation that offers it
     * @param status published or withdrawn
     * @param legalRoute the way on which it is used
     * @param land ARS of a Land, 2 digits: offers that somebody there may use, as far as their
     *     regions say
     */
    public record Question(
            @Nullable String implementation,
            @Nullable String provider,
            @Nullable OfferStatus status,
            @Nullable LegalRoute legalRoute,
            @Nullable String land) {

        private List<@Nullable String> values() {
            List<@Nullable String> values = new ArrayList<>();
            values.add(implementation);
            values.add(provider);
            values.add(status == null ? null : status.wireName());
            values.add(legalRoute == null ? null : legalRoute.wireName());
            values.add(land);
            return values;
        }
    }

    /** How many offers match. */
    public long count(Question question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*)" + MATCHES)) {
            set(select, question);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The number of offers", e);
        }
    }

    /**
     * Offers that match, by id.
     *
     * @param after only offers with an id behind this one
     * @param limit how many at most, from 1
     */
    public List<ReuseOfferRecord> find(Question question, String after, int limit) {
        List<String> ids = new ArrayList<>();
        String sql =
                "select id"
                        + MATCHES
                        + " and id collate \"C\" > ? order by id collate \"C\" limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = set(select, question);
            select.setString(next, after);
            select.setInt(next + 1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The list of offers", e);
        }
        return offers.findRecords(ids).stream()
                .sorted(Comparator.comparing(ReuseOfferRecord::id))
                .toList();
    }

    private static int set(PreparedStatement select, Question question) throws SQLException {
        int next = 1;
        for (String value : question.values()) {
            select.setString(next++, value);
            select.setString(next++, value);
        }
        return next;
    }
}
