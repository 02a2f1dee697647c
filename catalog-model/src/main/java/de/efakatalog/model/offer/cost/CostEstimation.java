package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Entitlement;
import de.efakatalog.model.offer.terms.Extent;
import de.efakatalog.model.offer.terms.OfferCheck;
import de.efakatalog.model.offer.terms.OfferTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Calculates what an offer costs a Kommune from its first day of use on. Refuses to guess: what the
 * offer or the question does not say is named, and nothing is summed up that leaves it out.
 */
public final class CostEstimation {

    private CostEstimation() {}

    /** The costs; the same question about the same terms has the same answer. */
    public static CostEstimate of(OfferTerms terms, CostQuestion question) {
        Set<MissingFact> missing = new LinkedHashSet<>();
        List<CostItem> items = new ArrayList<>();
        OfferCheck.findingsForEstimate(terms)
                .forEach(each -> missing.add(new MissingFact(each.pointer(), each.detail())));
        if (missing.isEmpty()) {
            applicability(terms, question, missing);
        }
        if (missing.isEmpty()) {
            CostModel costs = Objects.requireNonNull(terms.costs());
            for (int i = 0; i < costs.components().size(); i++) {
                CostComponent component = costs.components().get(i);
                new ComponentCosts(component, i, costs.koenigstein(), question, missing)
                        .item()
                        .ifPresent(items::add);
            }
        }
        return new CostEstimate(
                question.ars(),
                question.at(),
                question.population(),
                question.uses(),
                items,
                missing.isEmpty() ? totals(items) : null,
                List.copyOf(missing));
    }

    private static void applicability(
            OfferTerms terms, CostQuestion question, Collection<MissingFact> missing) {
        Entitlement mayUse = Objects.requireNonNull(terms.mayUse());
        if (!mayUse.covers(question.user(), question.ars())) {
            missing.add(
                    new MissingFact(
                            "ars",
                            "The offer is not for a %s in %s."
                                    .formatted(question.user().wireName(), question.ars())));
        }
        LocalDate from = Objects.requireNonNull(terms.validFrom());
        LocalDate to = terms.validTo();
        if (question.at().isBefore(from) || (to != null && question.at().isAfter(to))) {
            missing.add(
                    new MissingFact(
                            "at",
                            "The offer can be taken up from %s%s."
                                    .formatted(from, to == null ? " on" : " to " + to)));
        }
    }

    /** A total for the Kommune in any case, for the others when the offer has costs of theirs. */
    private static List<CostTotal> totals(List<CostItem> items) {
        List<CostTotal> totals = new ArrayList<>();
        for (Extent extent : Extent.values()) {
            List<CostItem> these = items.stream().filter(item -> item.extent() == extent).toList();
            if (extent == Extent.KOMMUNE || !these.isEmpty()) {
                totals.add(
                        new CostTotal(
                                extent,
                                YearTotal.of(these, CostItem::firstYear),
                                YearTotal.of(these, CostItem::followingYear)));
            }
        }
        return totals;
    }
}
