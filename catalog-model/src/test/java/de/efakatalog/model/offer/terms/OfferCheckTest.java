package de.efakatalog.model.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.terms.OfferFinding.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferCheckTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private static List<String> findings(OfferTerms terms) {
        return OfferCheck.findings(terms).stream()
                .map(each -> each.kind().wireName() + " " + each.pointer())
                .toList();
    }

    /** The complete sample with something else at one place; null takes it away. */
    private static OfferTerms with(String pointer, String value) throws Exception {
        JsonNode terms = JSON.valueToTree(SampleOffers.complete());
        JsonNode parent = terms.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode node = JSON.readTree(value);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), node);
        } else {
            ((ObjectNode) parent).set(name, node);
        }
        return JSON.treeToValue(terms, OfferTerms.class);
    }

    @Test
    void completeTermsHaveNoFinding() {
        assertThat(OfferCheck.findings(SampleOffers.complete())).isEmpty();
    }

    @Test
    void emptyTermsLackEverythingAtOnce() {
        assertThat(findings(SampleOffers.begun(null)))
                .containsExactly(
                        "missing /terms/title",
                        "missing /terms/legalRoute",
                        "missing /terms/mayUse",
                        "missing /terms/contract",
                        "missing /terms/included",
                        "missing /terms/costs",
                        "missing /terms/validFrom");
    }

    @Test
    void emptyComponentLacksEverythingAtOnce() throws Exception {
        assertThat(findings(with("/costs/components/0", "{}")))
                .containsExactly(
                        "missing /terms/costs/components/0/id",
                        "missing /terms/costs/components/0/title",
                        "missing /terms/costs/components/0/kind",
                        "missing /terms/costs/components/0/basis",
                        "missing /terms/costs/components/0/extent",
                        "missing /terms/costs/components/0/prices",
                        "missing /terms/costs/components/0/vat",
                        "missing /terms/costs/components/0/paidBy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title | \" \" | malformed /terms/title",
                "/mayUse/users | [] | missing /terms/mayUse/users",
                "/mayUse/regions/0 | \"5\" | malformed /terms/mayUse/regions/0",
                "/mandates/0/land | \"17\" | malformed /terms/mandates/0/land",
                "/mandates/0/url | \"http://a.de\" | malformed /terms/mandates/0/url",
                "/documents/0/sha256 | null | missing /terms/documents/0/sha256",
                "/documents/0/sha256 | \"ABC\" | malformed /terms/documents/0/sha256",
                "/documents/0/url | \"ftp://a.de\" | malformed /terms/documents/0/url",
                "/contract/openEnded | null | missing /terms/contract/openEnded",
                "/contract/duration | null | missing /terms/contract/duration",
                "/contract/duration | \"P-1Y\" | malformed /terms/contract/duration",
                "/contract/duration | \"P999999999Y\" | malformed /terms/contract/duration",
                "/contract/minimum | \"P3Y\" | contradictory /terms/contract/minimum",
                "/contract/notice/before | null | missing /terms/contract/notice/before",
                "/contract/renewal/period | null | missing /terms/contract/renewal/period",
                "/validTo | \"2025-01-01\" | contradictory /terms/validTo",
                "/costs/free | true | contradictory /terms/costs/free",
                "/costs/components | [] | missing /terms/costs/components",
                "/costs/koenigstein | null | missing /terms/costs/koenigstein",
                "/costs/koenigstein/year | null | missing /terms/costs/koenigstein/year",
                "/costs/koenigstein/shares | [] | missing /terms/costs/koenigstein/shares",
                "/costs/koenigstein/shares/4/percent | \"20.1\" | contradictory /terms/costs/koenigstein/shares",
                "/costs/koenigstein/shares/4/percent | \"1e999999\" | malformed /terms/costs/koenigstein/shares/4/percent",
                "/costs/components/0/id | \"betrieb\" | contradictory /terms/costs/components/2/id",
                "/costs/components/0/proration | \"days\" | contradictory /terms/costs/components/0/proration",
                "/costs/components/0/sharedBy | [\"05\"] | contradictory /terms/costs/components/0/sharedBy",
                "/costs/components/0/vat/permille | null | missing /terms/costs/components/0/vat/permille",
                "/costs/components/1/vat/permille | 190 | contradictory /terms/costs/components/1/vat/permille",
                "/costs/components/1/extent | \"kommune\" | contradictory /terms/costs/components/1/extent",
                "/costs/components/1/sharedBy | [] | missing /terms/costs/components/1/sharedBy",
                "/costs/components/1/paidBy/0/payer | \"kommune\" | contradictory /terms/costs/components/1/paidBy/0/payer",
                "/costs/components/2/extent | null | missing /terms/costs/components/2/extent",
                "/costs/components/2/proration | null | missing /terms/costs/components/2/proration",
                "/costs/components/2/prices/0/from | null | missing /terms/costs/components/2/prices/0/from",
                "/costs/components/2/prices/0/classes | [] | missing /terms/costs/components/2/prices/0/classes",
                "/costs/components/2/prices/0/classes/0/upTo | null | missing /terms/costs/components/2/prices/0/classes/0/upTo",
                "/costs/components/0/prices/0/price/amount | \"-1\" | malformed /terms/costs/components/0/prices/0/price/amount",
                "/costs/components/0/prices/0/price/amount | \"0.0000001\" | malformed /terms/costs/components/0/prices/0/price/amount",
                "/costs/components/0/prices/0/price/amount | \"1E+999999999\" | malformed /terms/costs/components/0/prices/0/price/amount",
                "/costs/components/0/prices/0/price/currency | \"USD\" | malformed /terms/costs/components/0/prices/0/price/currency",
                "/costs/components/0/prices/0/price | null | missing /terms/costs/components/0/prices/0/price",
                "/costs/components/0/paidBy/0/permille | 700 | contradictory /terms/costs/components/0/paidBy",
                "/costs/components/0/paidBy/0/funding | null | missing /terms/costs/components/0/paidBy/0/funding",
                "/costs/components/0/paidBy/0/funding/endsOn | null | missing /terms/costs/components/0/paidBy/0/funding/endsOn",
                "/costs/components/0/paidBy/0/funding/afterwards | \"funding\" | contradictory /terms/costs/components/0/paidBy/0/funding/afterwards",
                "/costs/components/0/paidBy/2/fixed | {\"amount\": \"1.00\", \"currency\": \"EUR\"} | contradictory /terms/costs/components/0/paidBy/2/fixed",
                "/costs/components/0/paidBy | [{\"payer\": \"land\", \"fixed\": {\"amount\": \"1499.99\", \"currency\": \"EUR\"}}] | contradictory /terms/costs/components/0/paidBy"
            })
    void saysWhereItIs(String pointer, String value, String finding) throws Exception {
        assertThat(findings(with(pointer, value))).containsExactly(finding);
    }

    @Test
    void fixedPartsMayMakeUpAFixedPrice() throws Exception {
        String all =
                "[{\"payer\": \"land\", \"fixed\": {\"amount\": \"1500\", \"currency\": \"EUR\"}}]";
        assertThat(findings(with("/costs/components/0/paidBy", all))).isEmpty();
    }

    @Test
    void kommuneIsNoPartyOfTheFitStore() throws Exception {
        JsonNode terms = JSON.valueToTree(with("/legalRoute", "\"fit-store\""));
        ((ObjectNode) terms.at("/mayUse")).putArray("parties").add("land");
        assertThat(findings(JSON.treeToValue(terms, OfferTerms.class))).isEmpty();
        ((ArrayNode) terms.at("/mayUse/parties")).add("kommune");
        assertThat(findings(JSON.treeToValue(terms, OfferTerms.class)))
                .containsExactly("contradictory /terms/mayUse/parties");
    }

    @Test
    void openSourceNeedsNoContract() throws Exception {
        JsonNode terms = JSON.valueToTree(with("/legalRoute", "\"open-source\""));
        ((ObjectNode) terms).putNull("contract");
        assertThat(findings(JSON.treeToValue(terms, OfferTerms.class))).isEmpty();
    }

    @Test
    void freeOfferNeedsNoComponents() throws Exception {
        assertThat(findings(with("/costs", "{\"free\": true}"))).isEmpty();
    }

    @Test
    void onlyMalformedThingsKeepADraftFromBeingWritten() {
        assertThat(OfferCheck.findings(SampleOffers.begun("Angebot")))
                .extracting(OfferFinding::kind)
                .containsOnly(Kind.MISSING);
    }

    @Test
    void moneyIsTextWithItsCurrencyOnTheWire() {
        JsonNode terms = JSON.valueToTree(SampleOffers.complete());
        assertThat(terms.at("/costs/components/0/prices/0/price"))
                .hasToString("{\"amount\":\"1500.00\",\"currency\":\"EUR\"}");
        assertThat(terms.at("/costs/components/2/prices/0/classes/0/price/amount").asText())
                .isEqualTo("0.0125");
        assertThat(terms.at("/validFrom").asText()).isEqualTo("2026-01-01");
        assertThat(terms.at("/contract/notice"))
                .hasToString("{\"period\":\"P6M\",\"before\":\"year-end\"}");
    }

    @Test
    void sameValueHasOneForm() {
        assertThat(Price.eur("12.5")).isEqualTo(Price.eur("12.5000"));
        assertThat(Price.eur("1E+2")).isEqualTo(Price.eur("100"));
        assertThat(new LandShare("05", new BigDecimal("1E+1")))
                .isEqualTo(new LandShare("05", new BigDecimal("10.000")));
    }

    @Test
    void unknownWordsAreNotTaken() {
        assertThatThrownBy(() -> with("/legalRoute", "\"bazaar\"")).hasMessageContaining("bazaar");
    }
}
