package de.efakatalog.model.offer;

import de.efakatalog.model.offer.terms.OfferFinding;
import java.util.List;

/** An offer cannot be kept or published as it is; says everything that is the matter with it. */
public final class IncompleteOfferException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // exceptions are not sent anywhere
    private final List<OfferFinding> findings;

    IncompleteOfferException(List<OfferFinding> findings) {
        super(
                "%s: %s (%d findings in all)"
                        .formatted(
                                findings.getFirst().pointer(),
                                findings.getFirst().detail(),
                                findings.size()));
        this.findings = List.copyOf(findings);
    }

    /** All of them, in the order of the offer. */
    public List<OfferFinding> findings() {
        return findings;
    }
}
