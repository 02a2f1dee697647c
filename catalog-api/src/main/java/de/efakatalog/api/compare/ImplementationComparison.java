package de.efakatalog.api.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.compare.Comparison.Compared;
import de.efakatalog.api.compare.Comparison.EstimatedFor;
import de.efakatalog.api.implementation.ImplementationDetail;
import de.efakatalog.api.implementation.ImplementationViews;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.offer.OfferStatus;
import de.efakatalog.model.offer.RegionCosts;
import de.efakatalog.model.offer.ReuseOfferRecord;
import de.efakatalog.model.offer.ReuseOffers;
import de.efakatalog.model.region.RegionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts implementations and the offers that can be taken up side by side. Withdrawn implementations
 * are compared as their address still shows them; withdrawn offers are not.
 */
@ApplicationScoped
public class ImplementationComparison {

    private static final String ESTIMATE = "/estimate/";

    private final ServiceImplementations implementations;
    private final ImplementationViews views;
    private final ReuseOffers offers;
    private final RegionCosts costs;
    private final ObjectMapper json;

    ImplementationComparison(
            ServiceImplementations implementations,
            ImplementationViews views,
            ReuseOffers offers,
            RegionCosts costs,
            ObjectMapper json) {
        this.implementations = implementations;
        this.views = views;
        this.offers = offers;
        this.costs = costs;
        this.json = json;
    }

    /**
     * For whom the costs of the offers are to be estimated.
     *
     * @param region where
     * @param uses in a whole year; null when nobody says
     * @param at first day of use
     */
    public record CostsFor(RegionRecord region, @Nullable Integer uses, LocalDate at) {}

    /**
     * Compares.
     *
     * @param ids of the implementations
     * @param costsFor for whom costs are estimated; null when they are not
     * @throws ProblemException when there is no implementation with one of the ids
     */
    public Comparison of(List<String> ids, @Nullable CostsFor costsFor) {
        List<Compared> compared = new ArrayList<>();
        List<ObjectNode> documents = new ArrayList<>();
        for (ServiceImplementationRecord each : find(ids)) {
            ImplementationDetail detail = views.of(each);
            List<ReuseOfferRecord> offered =
                    offers.findOf(each.id()).stream()
                            .filter(offer -> offer.status() == OfferStatus.PUBLISHED)
                            .toList();
            documents.add(document(detail, offered, costsFor));
            compared.add(
                    new Compared(
                            each.id(),
                            each.name(),
                            each.status(),
                            each.version(),
                            offered.stream().map(ReuseOfferRecord::id).toList()));
        }
        return new Comparison(
                compared,
                costsFor == null ? null : estimatedFor(costsFor),
                FieldComparison.rows(ids, documents).stream()
                        .filter(row -> costsFor != null || !row.field().contains(ESTIMATE))
                        .toList());
    }

    private List<ServiceImplementationRecord> find(List<String> ids) {
        List<ServiceImplementationRecord> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            implementations.findRecord(id).ifPresentOrElse(found::add, () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no implementation with the key %s."
                            .formatted(String.join(", ", unknown)));
        }
        return found;
    }

    private ObjectNode document(
            ImplementationDetail detail,
            List<ReuseOfferRecord> offered,
            @Nullable CostsFor costsFor) {
        ObjectNode document = json.valueToTree(detail);
        ArrayNode list = document.putArray("offers");
        for (ReuseOfferRecord offer : offered) {
            ObjectNode one = json.valueToTree(offer);
            // by which like is compared with like
            one.set("legalRoute", one.at("/terms/legalRoute"));
            if (costsFor != null) {
                one.set(
                        "estimate",
                        json.valueToTree(
                                costs.estimate(
                                        offer.terms(),
                                        costsFor.region(),
                                        costsFor.uses(),
                                        costsFor.at())));
            }
            list.add(one);
        }
        return document;
    }

    private static EstimatedFor estimatedFor(CostsFor costsFor) {
        return new EstimatedFor(
                costsFor.region().ars(), costsFor.region().name(), costsFor.uses(), costsFor.at());
    }
}
