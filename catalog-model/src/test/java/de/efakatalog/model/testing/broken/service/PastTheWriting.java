package de.efakatalog.model.testing.broken.service;

import de.efakatalog.model.destination.Destination;
import de.efakatalog.model.destination.DestinationFacts;
import de.efakatalog.model.responsibility.Responsibility;
import de.efakatalog.model.responsibility.ResponsibilityFacts;

/** Writes records on which a signature rests, and forgets the signature. */
final class PastTheWriting {

    Destination added(DestinationFacts facts) {
        return new Destination(facts);
    }

    void corrected(Responsibility responsibility, ResponsibilityFacts facts) {
        responsibility.correct(facts);
    }
}
