package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.implementation.ServiceImplementation;

/** Who speaks for an implementation: nobody but the provider that stands in it. */
final class Ownership {

    private Ownership() {}

    /**
     * Refuses to let somebody else speak for it. One without a provider is nobody's: the list that
     * it came from has to name one first.
     *
     * @throws ImplementationTransitionException unless it is this provider's, and not withdrawn
     */
    static void require(ServiceImplementation implementation, String provider) {
        if (!provider.equals(implementation.getProvider())) {
            throw new ImplementationTransitionException(
                    "%s is not provided by %s.".formatted(implementation.getId(), provider));
        }
        requireAlive(implementation);
    }

    /**
     * Refuses to bring back what is over.
     *
     * @throws ImplementationTransitionException when it is withdrawn
     */
    static void requireAlive(ServiceImplementation implementation) {
        if (isIn(ImplementationStatus.WITHDRAWN, implementation)) {
            throw new ImplementationTransitionException(
                    "%s is withdrawn for good; a new one needs an id of its own."
                            .formatted(implementation.getId()));
        }
    }

    /**
     * Refuses to end what nobody can speak for, or what has not begun.
     *
     * @throws ImplementationTransitionException unless it has a provider and is published or
     *     deprecated
     */
    static void requireOwned(ServiceImplementation implementation) {
        if (implementation.getProvider() == null) {
            throw new ImplementationTransitionException(
                    "No provider of %s is known.".formatted(implementation.getId()));
        }
        requireAlive(implementation);
        if (isIn(ImplementationStatus.DRAFT, implementation)) {
            throw new ImplementationTransitionException(
                    "%s is not published yet.".formatted(implementation.getId()));
        }
    }

    static boolean isIn(ImplementationStatus status, ServiceImplementation implementation) {
        return implementation.getStatus().equals(status.wireName());
    }
}
