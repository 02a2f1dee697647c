package de.efakatalog.model.destination;

import de.efakatalog.model.organisation.AuthorityFacts;
import de.efakatalog.model.organisation.AuthorityImport;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.OrganisationImport;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Gemeindeverzeichnis;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionImport;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.service.PublicServiceFacts;
import de.efakatalog.model.service.PublicServiceImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two Gemeinden, two authorities and a few services for responsibilities to refer to. */
@ApplicationScoped
class SmallRegistry {

    static final String BUND = "000000000000";
    static final String MUENCHEN = "091620000000";
    static final String AUGSBURG = "097610000000";
    static final String GEWERBE = "99050012104000";
    static final String UMZUG = "99115005104000";
    static final String PASS = "99105010001000";
    static final String A38 = "passierschein-a38";
    static final String KVR = "kvr";
    static final String BUNDESAMT = "bundesamt";

    private final RegionImport regions;
    private final PublicServiceImport services;
    private final OrganisationImport organisations;
    private final AuthorityImport authorities;

    SmallRegistry(
            RegionImport regions,
            PublicServiceImport services,
            OrganisationImport organisations,
            AuthorityImport authorities) {
        this.regions = regions;
        this.services = services;
        this.organisations = organisations;
        this.authorities = authorities;
    }

    void fill() {
        regions.apply(
                new Gemeindeverzeichnis(
                        LocalDate.of(2025, 8, 31),
                        List.of(
                                region(BUND, RegionLevel.BUND, "Deutschland", null),
                                region("09", RegionLevel.LAND, "Bayern", BUND),
                                region(MUENCHEN, RegionLevel.GEMEINDE, "München", "09"),
                                region(AUGSBURG, RegionLevel.GEMEINDE, "Augsburg", "09")),
                        Map.of()),
                true);
        services.apply(Stream.of(GEWERBE, UMZUG, PASS, A38).map(SmallRegistry::service).toList());
        organisations.apply(List.of(new OrganisationFacts("amt", "Amt", "bund", BUND, null)));
        authorities.apply(
                List.of(authority(KVR, "Kreisverwaltungsreferat"), authority(BUNDESAMT, "Amt")));
    }

    private static RegionFacts region(
            String ars, RegionLevel level, String name, @Nullable String parent) {
        return new RegionFacts(
                Ars.of(ars),
                null,
                level,
                null,
                null,
                name,
                null,
                parent == null ? null : Ars.of(parent),
                null,
                null);
    }

    private static PublicServiceFacts service(String key) {
        return new PublicServiceFacts(
                key, key, null, List.of(), Map.of(), null, null, null, List.of(), null, null, null);
    }

    private static AuthorityFacts authority(String id, String name) {
        return new AuthorityFacts(id, name, null, "amt", null, null, null, null, null, null, null);
    }

    /** A responsibility of the KVR without an end. */
    static ResponsibilityFacts responsibility(
            String id, String service, String region, @Nullable UUID destination) {
        return responsibility(id, service, region, KVR, destination, null);
    }

    static ResponsibilityFacts responsibility(
            String id,
            String service,
            String region,
            String authority,
            @Nullable UUID destination,
            @Nullable LocalDate validTo) {
        return new ResponsibilityFacts(
                id, service, region, authority, null, null, null, destination, null, null, validTo);
    }

    /** Details with nothing but a name. */
    static DestinationDetails named(@Nullable String name) {
        return new DestinationDetails(
                name, null, null, List.of(), null, null, null, null, null, null, null, Map.of(),
                Map.of(), Map.of(), Map.of(), null, Map.of(), null);
    }
}
