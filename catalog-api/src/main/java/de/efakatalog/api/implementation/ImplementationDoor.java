package de.efakatalog.api.implementation;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.writing.StaleVersion;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftRecord;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafts;
import de.efakatalog.model.implementation.lifecycle.ImplementationTransitionException;
import de.efakatalog.model.implementation.lifecycle.IncompleteImplementationException;
import de.efakatalog.model.implementation.lifecycle.StaleImplementationException;
import de.efakatalog.model.implementation.lifecycle.UnknownImplementationException;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the doors to implementations have in common: how they are found, and what is said of
 * refusals.
 */
@RequestScoped
class ImplementationDoor {

    private final ServiceImplementations implementations;
    private final ImplementationDrafts drafts;
    private final RecordAddress address;
    private final Inputs inputs;

    ImplementationDoor(
            ServiceImplementations implementations,
            ImplementationDrafts drafts,
            RecordAddress address,
            Inputs inputs) {
        this.implementations = implementations;
        this.drafts = drafts;
        this.address = address;
        this.inputs = inputs;
    }

    /** The key of an own record in the address; what is wrong with it goes to the inputs. */
    String key(String id) {
        return String.valueOf(inputs.parsed("id", address.ownKey(id), Slug::require));
    }

    ServiceImplementationRecord implementation(String id) {
        return implementations
                .findRecord(id)
                .orElseThrow(() -> RecordAddress.unknown("implementation"));
    }

    ImplementationDraftRecord draft(String id) {
        return drafts.findOpen(id).orElseThrow(() -> RecordAddress.unknown("draft"));
    }

    /** What came in; nothing when nothing was given. */
    static ImplementationContent content(@Nullable ImplementationContent given) {
        return given == null
                ? new ImplementationContent(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        ImplementationProfile.empty())
                : given;
    }

    /**
     * Who speaks for it.
     *
     * @throws ProblemException when no source names a provider
     */
    static String provider(ServiceImplementationRecord implementation) {
        String provider = implementation.provider();
        if (provider == null) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Nobody is known to provide this implementation.");
        }
        return provider;
    }

    /** Runs a use case; what it refuses becomes a problem document. */
    <T> T refusing(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (UnknownImplementationException e) {
            throw RecordAddress.unknown("implementation");
        } catch (StaleImplementationException e) {
            throw StaleVersion.problem(e.present());
        } catch (ImplementationTransitionException e) {
            throw new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        } catch (IncompleteImplementationException e) {
            throw incomplete(e.findings());
        }
    }

    private static ProblemException incomplete(List<Finding> findings) {
        List<Defect> defects =
                findings.stream()
                        .map(each -> Defect.ofBody(each.pointer(), each.detail()))
                        .toList();
        boolean malformed =
                findings.stream().allMatch(each -> each.kind() == Finding.Kind.MALFORMED);
        return malformed
                ? ProblemException.invalidParameters(defects)
                : ProblemException.withDefects(
                        ProblemType.INCOMPLETE,
                        "Something is missing or contradictory; all of it is named.",
                        defects);
    }
}
