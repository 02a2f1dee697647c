package de.efakatalog.model.offer.terms;

import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is missing or contradictory in terms, all of it at once, by JSON pointer.
 *
 * <p>A draft may be incomplete and contradictory; it is refused for what is malformed only. What is
 * published has no finding.
 */
public final class OfferCheck {

    private static final String TERMS = "/terms";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 200;
    private static final int MOST_REGIONS = 2_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private OfferCheck() {}

    /** Everything that keeps the terms from being published; empty when they are complete. */
    public static List<OfferFinding> findings(OfferTerms terms) {
        Findings findings = Findings.at(TERMS);
        check(terms, findings);
        return findings.found();
    }

    /**
     * What keeps a cost estimate from being made: findings about costs, users and validity. An
     * offer that lacks something else can still be calculated.
     */
    public static List<OfferFinding> findingsForEstimate(OfferTerms terms) {
        Findings findings = Findings.at(TERMS);
        validity(terms.validFrom(), terms.validTo(), findings);
        entitlement(terms, findings);
        costs(terms, findings);
        return findings.found();
    }

    private static void check(OfferTerms terms, Findings findings) {
        findings.requires("title", terms.title(), "Say what the offer is called.");
        findings.text("title", terms.title(), LONGEST_TITLE);
        findings.requires("legalRoute", terms.legalRoute(), "Say on which legal way it is used.");
        entitlement(terms, findings);
        mandates(terms.mandates(), findings);
        if (terms.legalRoute() != LegalRoute.OPEN_SOURCE) {
            findings.requires("contract", terms.contract(), "Say how long the contract binds.");
        }
        if (terms.contract() != null) {
            ContractTermCheck.check(terms.contract(), findings.below("contract"));
        }
        findings.requires("included", terms.included(), "Say what the price includes.");
        findings.bounded("included", terms.included(), MOST);
        for (int i = 0; i < terms.included().size(); i++) {
            findings.below("included")
                    .text(String.valueOf(i), terms.included().get(i), LONGEST_TEXT);
        }
        documents(terms.documents(), findings);
        costs(terms, findings);
        validity(terms.validFrom(), terms.validTo(), findings);
    }

    private static void entitlement(OfferTerms terms, Findings findings) {
        Entitlement mayUse = terms.mayUse();
        if (mayUse == null) {
            findings.below("mayUse").missing("Say who may use it.");
            return;
        }
        Findings here = findings.below("mayUse");
        here.requires("parties", mayUse.parties(), "Say with whom the contract is made.");
        here.requires("users", mayUse.users(), "Say which kinds of organisations may use it.");
        here.requires(
                "regions", mayUse.regions(), "Say where; 000000000000 is the whole of Germany.");
        here.bounded("parties", mayUse.parties(), OrganisationKind.values().length);
        here.bounded("users", mayUse.users(), OrganisationKind.values().length);
        here.bounded("regions", mayUse.regions(), MOST_REGIONS);
        for (int i = 0; i < mayUse.regions().size(); i++) {
            if (!Ars.isWellFormed(mayUse.regions().get(i))) {
                here.below("regions").below(i).malformed("This is no ARS of any level.");
            }
        }
        if (terms.legalRoute() == LegalRoute.FIT_STORE
                && mayUse.parties().contains(OrganisationKind.KOMMUNE)) {
            here.below("parties")
                    .contradictory(
                            "A Kommune is never a party of the FIT-Store: its Land is, and passes the service on.");
        }
    }

    private static void mandates(List<LegalMandate> mandates, Findings findings) {
        findings.bounded("mandates", mandates, MOST);
        for (int i = 0; i < mandates.size(); i++) {
            LegalMandate mandate = mandates.get(i);
            Findings here = findings.below("mandates").below(i);
            if (here.requires("land", mandate.land(), "Say which Land's law it is.")) {
                land("land", mandate.land(), here);
            }
            here.requires("reference", mandate.reference(), "Cite the law with its section.");
            here.text("reference", mandate.reference(), LONGEST_TEXT);
            here.address("url", mandate.url());
        }
    }

    private static void documents(List<OfferDocument> documents, Findings findings) {
        findings.bounded("documents", documents, MOST);
        for (int i = 0; i < documents.size(); i++) {
            OfferDocument document = documents.get(i);
            Findings here = findings.below("documents").below(i);
            here.requires("title", document.title(), "Say what it is.");
            here.text("title", document.title(), LONGEST_TITLE);
            here.requires("url", document.url(), "Say where it is.");
            here.address("url", document.url());
            if (here.requires("sha256", document.sha256(), "State the SHA-256 of its bytes.")
                    && !SHA256.matcher(String.valueOf(document.sha256())).matches()) {
                here.below("sha256")
                        .malformed("A SHA-256 has 64 hexadecimal digits in lower case.");
            }
        }
    }

    private static void costs(OfferTerms terms, Findings findings) {
        if (terms.costs() == null) {
            findings.below("costs").missing("Say what it costs, or that it is free.");
        } else {
            CostCheck.check(terms.costs(), findings.below("costs"));
        }
    }

    private static void validity(
            @Nullable LocalDate from, @Nullable LocalDate to, Findings findings) {
        findings.requires("validFrom", from, "Say from which day on it can be taken up.");
        if (from != null && to != null && to.isBefore(from)) {
            findings.below("validTo")
                    .contradictory("The last day lies before the first, %s.".formatted(from));
        }
    }

    /** A text that has to be the key of a Land. */
    static void land(String name, @Nullable String land, Findings findings) {
        if (!isLand(land)) {
            findings.below(name).malformed("A Land has the key 01 to 16.");
        }
    }

    private static boolean isLand(@Nullable String land) {
        return land != null && LAENDER.contains(land);
    }

    /** Keys of all Länder. */
    static final Set<String> LAENDER = laender();

    private static Set<String> laender() {
        Set<String> keys = new HashSet<>();
        for (int number = 1; number <= 16; number++) {
            keys.add("%02d".formatted(number));
        }
        return Set.copyOf(keys);
    }
}
