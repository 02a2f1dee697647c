package de.efakatalog.seed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import de.efakatalog.model.implementation.ImplementationImport;
import de.efakatalog.model.implementation.ReportedReuseImport;
import de.efakatalog.model.organisation.AuthorityImport;
import de.efakatalog.model.organisation.OrganisationImport;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Centroid;
import de.efakatalog.model.region.Gemeindeverzeichnis;
import de.efakatalog.model.region.PostcodeFacts;
import de.efakatalog.model.region.PostcodeImport;
import de.efakatalog.model.region.RegionImport;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.service.OzgServiceFacts;
import de.efakatalog.model.service.OzgServiceImport;
import de.efakatalog.model.service.PublicServiceFacts;
import de.efakatalog.model.service.PublicServiceImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands the seed files to the import use cases, file by file.
 *
 * <p>Each file is one transaction, and loading it again changes nothing: a load that was
 * interrupted is simply begun anew.
 */
@ApplicationScoped
public class SeedLoading {

    /** Gebietsstand of the regions (SOURCES.md). */
    public static final LocalDate REGIONS_AS_OF = LocalDate.of(2025, 8, 31);

    private final RegionImport regions;
    private final PostcodeImport postcodes;
    private final OzgServiceImport ozgServices;
    private final PublicServiceImport services;
    private final OrganisationImport organisations;
    private final AuthorityImport authorities;
    private final ImplementationImport implementations;
    private final ReportedReuseImport reportedReuse;
    private final ResponsibilityImport responsibilities;

    SeedLoading(
            RegionImport regions,
            PostcodeImport postcodes,
            OzgServiceImport ozgServices,
            PublicServiceImport services,
            OrganisationImport organisations,
            AuthorityImport authorities,
            ImplementationImport implementations,
            ReportedReuseImport reportedReuse,
            ResponsibilityImport responsibilities) {
        this.regions = regions;
        this.postcodes = postcodes;
        this.ozgServices = ozgServices;
        this.services = services;
        this.organisations = organisations;
        this.authorities = authorities;
        this.implementations = implementations;
        this.reportedReuse = reportedReuse;
        this.responsibilities = responsibilities;
    }

    /** Loads everything, telling the progress what is done and how many records it has. */
    public void load(SeedProgress progress) {
        for (SeedFile file : SeedFile.values()) {
            List<SeedRow> rows = file.rows();
            load(file, rows);
            progress.loaded(file, rows.size());
        }
    }

    private void load(SeedFile file, List<SeedRow> rows) {
        switch (file) {
            case REGIONS -> loadRegions(rows);
            case POSTCODES -> postcodes.apply(postcodes(rows));
            case OZG_SERVICES -> ozgServices.apply(all(rows, SeedFacts::ozgService));
            case SERVICES, OWN_SERVICES -> services.apply(services(rows));
            case ORGANISATIONS -> organisations.apply(all(rows, SeedFacts::organisation));
            case AUTHORITIES -> authorities.apply(all(rows, SeedFacts::authority));
            case IMPLEMENTATIONS -> implementations.apply(all(rows, SeedFacts::implementation));
            case REPORTED_REUSE -> reportedReuse.apply(all(rows, SeedFacts::reportedReuse));
            case RESPONSIBILITIES -> responsibilities.apply(all(rows, SeedFacts::responsibility));
        }
    }

    private void loadRegions(List<SeedRow> rows) {
        regions.apply(
                new Gemeindeverzeichnis(REGIONS_AS_OF, all(rows, SeedFacts::region), Map.of()),
                centroids(rows),
                false,
                report -> {});
    }

    private static Map<Ars, Centroid> centroids(List<SeedRow> rows) {
        return rows.stream()
                .filter(row -> row.text("lat") != null)
                .collect(
                        toMap(
                                row -> Ars.of(row.required("ars")),
                                row ->
                                        new Centroid(
                                                Double.parseDouble(row.required("lat")),
                                                Double.parseDouble(row.required("lon")))));
    }

    private static List<PostcodeFacts> postcodes(List<SeedRow> rows) {
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> row.required("postcode"),
                                TreeMap::new,
                                mapping(row -> row.required("ars"), Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new PostcodeFacts(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<PublicServiceFacts> services(List<SeedRow> rows) {
        Map<String, OzgServiceFacts> bundles =
                SeedFile.OZG_SERVICES.rows().stream()
                        .map(SeedFacts::ozgService)
                        .collect(toMap(OzgServiceFacts::ozgId, Function.identity()));
        return all(rows, row -> SeedFacts.service(row, bundles));
    }

    private static <T> List<T> all(List<SeedRow> rows, Function<SeedRow, T> facts) {
        return rows.stream().map(facts).toList();
    }

    /** SHA-256 over all files, in hexadecimal digits: changes whenever one of them does. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SeedFile file : SeedFile.values()) {
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
