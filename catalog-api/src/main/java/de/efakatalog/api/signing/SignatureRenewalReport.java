package de.efakatalog.api.signing;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.destination.SignatureRenewal;

/**
 * What a renewal of signatures did.
 *
 * @param examined how many destinations with a signature of this registry there were
 * @param renewed how many of them were signed anew or, where nothing names them any more, lost
 *     their signature
 * @param position position in the change log from which on all of it can be read
 */
public record SignatureRenewalReport(int examined, int renewed, long position) {

    static SignatureRenewalReport of(Committed<SignatureRenewal.Report> done) {
        return new SignatureRenewalReport(
                done.value().examined(), done.value().renewed(), done.position());
    }
}
