package de.efakatalog.seed;

import de.efakatalog.model.implementation.ReportedReuseFacts;
import de.efakatalog.model.implementation.ServiceImplementationFacts;
import de.efakatalog.model.organisation.AuthorityFacts;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.region.Ags;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.service.OzgServiceFacts;
import de.efakatalog.model.service.PublicServiceFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of the seed files as the facts that the import use cases take. */
final class SeedFacts {

    private SeedFacts() {}

    static RegionFacts region(SeedRow row) {
        return new RegionFacts(
                Ars.of(row.required("ars")),
                parsed(row, "ags", Ags::new),
                RegionLevel.fromWireName(row.required("level")),
                row.text("kind_code"),
                row.text("kind"),
                row.required("name"),
                row.text("seat"),
                parsed(row, "parent", Ars::of),
                parsed(row, "population", Integer::valueOf),
                parsed(row, "area_km2", BigDecimal::new));
    }

    static OzgServiceFacts ozgService(SeedRow row) {
        return new OzgServiceFacts(
                row.required("ozg_id"),
                row.required("title"),
                row.text("themenfeld"),
                row.text("lage"));
    }

    /** A service takes Themenfeld and Lage from its bundle. */
    static PublicServiceFacts service(SeedRow row, Map<String, OzgServiceFacts> bundles) {
        String ozgId = row.text("ozg_id");
        OzgServiceFacts bundle = ozgId == null ? null : bundles.get(ozgId);
        return new PublicServiceFacts(
                row.required("key"),
                row.required("title"),
                row.text("citizen_title"),
                row.values("typisierung"),
                row.byRegion("executing_level"),
                ozgId,
                bundle == null ? null : bundle.themenfeld(),
                bundle == null ? null : bundle.lage(),
                List.of(),
                row.text("source"),
                null,
                null);
    }

    static OrganisationFacts organisation(SeedRow row) {
        return new OrganisationFacts(
                row.required("id"),
                row.required("name"),
                row.required("kind"),
                row.text("region"),
                row.text("url"));
    }

    static AuthorityFacts authority(SeedRow row) {
        return new AuthorityFacts(
                row.required("id"),
                row.required("name"),
                row.text("unit"),
                row.required("organisation"),
                row.text("region"),
                row.text("street"),
                row.text("house_number"),
                row.text("postcode"),
                row.text("city"),
                parsed(row, "lat", Double::valueOf),
                parsed(row, "lon", Double::valueOf));
    }

    static ServiceImplementationFacts implementation(SeedRow row) {
        return new ServiceImplementationFacts(
                row.required("id"),
                row.required("name"),
                row.text("provider"),
                row.values("services"),
                row.text("ozg_id"),
                row.required("status"),
                row.required("availability"),
                row.text("since"),
                row.text("maturity_model"),
                parsed(row, "maturity_level", Short::valueOf),
                row.text("url"),
                row.values("channels"),
                row.values("standards"),
                row.text("operator"),
                row.addresses("sources"));
    }

    static ReportedReuseFacts reportedReuse(SeedRow row) {
        return new ReportedReuseFacts(
                row.required("id"),
                row.required("implementation"),
                row.required("region"),
                row.required("statement"),
                row.text("source"),
                parsed(row, "source_date", LocalDate::parse));
    }

    static ResponsibilityFacts responsibility(SeedRow row) {
        return new ResponsibilityFacts(
                row.required("id"),
                row.required("service"),
                row.required("region"),
                row.required("authority"),
                row.text("implementation"),
                row.text("online_service_title"),
                row.text("online_service_url"),
                parsed(row, "destination", UUID::fromString),
                row.text("source"),
                parsed(row, "valid_from", LocalDate::parse),
                parsed(row, "valid_to", LocalDate::parse));
    }

    private static <T> @Nullable T parsed(SeedRow row, String column, Function<String, T> parser) {
        String text = row.text(column);
        return text == null ? null : parser.apply(text);
    }
}
