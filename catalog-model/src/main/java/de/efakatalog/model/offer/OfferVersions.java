package de.efakatalog.model.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.offer.terms.OfferTerms;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every number of every offer as the database keeps it; contracts go on resting on old ones. */
@ApplicationScoped
public class OfferVersions {

    private static final String SELECT =
            "select v.offer, o.implementation, o.provider, v.number, v.status, v.terms,"
                    + " v.published_at, v.ended_at"
                    + " from reuse_offer_version v join reuse_offer o on o.id = v.offer"
                    + " where v.offer = ?";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    OfferVersions(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** One number of an offer; empty when there is none. */
    public Optional<OfferVersion> find(String offer, int number) {
        return read(SELECT + " and v.number = ?", offer, number).stream().findFirst();
    }

    /** All numbers of an offer, latest first; empty when it was never published. */
    public List<OfferVersion> findAll(String offer) {
        return read(SELECT + " order by v.number desc", offer, null);
    }

    private List<OfferVersion> read(String sql, String offer, @Nullable Integer number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, offer);
            if (number != null) {
                select.setInt(2, number);
            }
            List<OfferVersion> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(version(row));
                }
            }
            return versions;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The versions of offer %s".formatted(offer), e);
        }
    }

    private OfferVersion version(ResultSet row) throws SQLException, JsonProcessingException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new OfferVersion(
                row.getString("offer"),
                row.getString("implementation"),
                row.getString("provider"),
                row.getInt("number"),
                OfferStatus.fromWireName(row.getString("status")),
                json.readValue(row.getString("terms"), OfferTerms.class),
                row.getTimestamp("published_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
