package de.efakatalog.model.destination;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.destination.SignaturePayload.SignedServices;
import de.efakatalog.model.region.Ars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String RS = Ars.URN_PREFIX;
    private static final String LEIKA = Coverage.SERVICE_URN;

    @Test
    void servicesWithTheSameRegionsShareAnEntry() {
        assertThat(
                        Coverage.of(
                                List.of(
                                        new Claim("99050012104000", "091620000000"),
                                        new Claim("99115005104000", "09"),
                                        new Claim("99010001000000", "091620000000"),
                                        new Claim("99010001000000", "09"),
                                        new Claim("99115005104000", "091620000000"))))
                .containsExactly(
                        new SignedServices(
                                List.of(RS + "09", RS + "091620000000"),
                                List.of(LEIKA + "99010001000000", LEIKA + "99115005104000")),
                        new SignedServices(
                                List.of(RS + "091620000000"), List.of(LEIKA + "99050012104000")));
    }

    @Test
    void nothingIsCoveredByNoClaims() {
        assertThat(Coverage.of(List.of())).isEmpty();
    }

    @Property
    void entriesSayExactlyWhatIsClaimed(@ForAll("claims") List<Claim> claims) {
        Set<Claim> said = new HashSet<>();
        int pairs = 0;
        for (SignedServices each : Coverage.of(claims)) {
            for (String service : each.leistungIDs()) {
                for (String region : each.gebietIDs()) {
                    said.add(
                            new Claim(
                                    service.substring(LEIKA.length()),
                                    region.substring(RS.length())));
                    pairs++;
                }
            }
        }
        assertThat(said).isEqualTo(new HashSet<>(claims)).hasSize(pairs);
    }

    @Property
    void orderOfTheClaimsDoesNotMatter(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Coverage.of(shuffled)).isEqualTo(Coverage.of(claims));
    }

    @Property
    void registrySignatureCoversWhatItWasMadeFor(@ForAll("claims") List<Claim> claims) {
        String payload =
                new SignaturePayload("h.example.org", "iss", Coverage.of(claims), "d", 1L, "j")
                        .toJson();
        IssuedSignature signature = IssuedSignature.parse(Jws.of(payload));
        assertThat(claims).allMatch(signature::covers);
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(
                        Arbitraries.of("99050012104000", "99115005104000", "99010001000000"),
                        Arbitraries.of("000000000000", "09", "09162", "091620000000", "120645410"))
                .as(Claim::new)
                .list()
                .ofMaxSize(12);
    }
}
