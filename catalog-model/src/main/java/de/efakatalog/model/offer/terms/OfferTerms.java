package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, to whom and for what: the part of a {@link
 * de.efakatalog.model.offer.ReuseOfferRecord} that never changes once it is published. In a draft
 * anything may still be missing; {@link OfferCheck} says what.
 *
 * @param title what the offer is called
 * @param legalRoute on which legal way it is used
 * @param mayUse who may use it
 * @param mandates laws of Länder that oblige to reuse it; empty when none does
 * @param contract how long it binds and how it ends; needed for all routes but open source
 * @param included what the price includes, a line for each thing
 * @param documents what has to be read and signed
 * @param costs what it costs
 * @param validFrom first day on which it can be taken up
 * @param validTo last day on which it can be taken up, inclusive; null when no end is known
 */
public record OfferTerms(
        @Nullable String title,
        @Nullable LegalRoute legalRoute,
        @Nullable Entitlement mayUse,
        List<LegalMandate> mandates,
        @Nullable ContractTerm contract,
        List<String> included,
        List<OfferDocument> documents,
        @Nullable CostModel costs,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate validFrom,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate validTo) {

    public OfferTerms {
        mandates = mandates == null ? List.of() : List.copyOf(mandates);
        included = included == null ? List.of() : List.copyOf(included);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
