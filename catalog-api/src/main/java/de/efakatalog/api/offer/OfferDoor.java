package de.efakatalog.api.offer;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.writing.StaleVersion;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.offer.IncompleteOfferException;
import de.efakatalog.model.offer.OfferTransitionException;
import de.efakatalog.model.offer.ReuseOfferDraftRecord;
import de.efakatalog.model.offer.ReuseOfferDrafts;
import de.efakatalog.model.offer.ReuseOfferRecord;
import de.efakatalog.model.offer.ReuseOffers;
import de.efakatalog.model.offer.StaleOfferException;
import de.efakatalog.model.offer.UnknownOfferException;
import de.efakatalog.model.offer.terms.OfferFinding;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;

/** What the doors to offers have in common: how they are found, and what is said of refusals. */
@RequestScoped
class OfferDoor {

    private final ReuseOffers offers;
    private final ReuseOfferDrafts drafts;
    private final RecordAddress address;
    private final Inputs inputs;

    OfferDoor(ReuseOffers offers, ReuseOfferDrafts drafts, RecordAddress address, Inputs inputs) {
        this.offers = offers;
        this.drafts = drafts;
        this.address = address;
        this.inputs = inputs;
    }

    /** The key of an own record in the address; what is wrong with it goes to the inputs. */
    String key(String id) {
        return String.valueOf(inputs.parsed("id", address.ownKey(id), Slug::require));
    }

    ReuseOfferRecord offer(String id) {
        return offers.findRecord(id).orElseThrow(() -> RecordAddress.unknown("offer"));
    }

    ReuseOfferDraftRecord draft(String id) {
        return drafts.findRecord(id).orElseThrow(() -> RecordAddress.unknown("draft"));
    }

    /** Runs a use case; what it refuses becomes a problem document. */
    <T> T refusing(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (UnknownOfferException e) {
            throw RecordAddress.unknown("offer");
        } catch (StaleOfferException e) {
            throw StaleVersion.problem(e.present());
        } catch (OfferTransitionException e) {
            throw new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        } catch (IncompleteOfferException e) {
            throw incomplete(e.findings());
        }
    }

    private static ProblemException incomplete(List<OfferFinding> findings) {
        List<Defect> defects =
                findings.stream()
                        .map(each -> Defect.ofBody(each.pointer(), each.detail()))
                        .toList();
        boolean malformed =
                findings.stream().allMatch(each -> each.kind() == OfferFinding.Kind.MALFORMED);
        return malformed
                ? ProblemException.invalidParameters(defects)
                : ProblemException.withDefects(
                        ProblemType.INCOMPLETE,
                        "The draft cannot be published yet; all that is missing is named.",
                        defects);
    }
}
