package de.efakatalog.model.destination;

import de.efakatalog.model.imports.FactDefects;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds out whether facts about destinations can be taken, whatever names them. */
final class DestinationCheck {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** RFC 1123, section 2.1: labels of letters, digits and dashes; here at least two of them. */
    private static final Pattern HOST =
            Pattern.compile(
                    "(?i)(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private final TrustedKeys trustedKeys;
    private final FactDefects defects;

    DestinationCheck(TrustedKeys trustedKeys, FactDefects defects) {
        this.trustedKeys = trustedKeys;
        this.defects = defects;
    }

    /** Notes everything that is wrong with them. */
    void check(Collection<DestinationFacts> facts) {
        Set<String> ids = new HashSet<>();
        for (DestinationFacts each : facts) {
            String id = String.valueOf(each.id());
            check(each, detail -> defects.add(id, detail));
            if (!ids.add(id)) {
                defects.add(id, "is named more than once");
            }
        }
    }

    // read from a file, anything may be missing
    private void check(DestinationFacts facts, Consumer<String> noted) {
        if (facts.id() == null || !UUID.matcher(facts.id()).matches()) {
            noted.accept("id is no UUID");
        }
        if (facts.submissionHost() == null || !HOST.matcher(facts.submissionHost()).matches()) {
            noted.accept(
                    "submissionHost is no host name such as submission-api.example.org (no scheme, no port, no path)");
        }
        if (facts.details() == null) {
            noted.accept("details are missing; without any, give {}");
        } else {
            new DetailsCheck(noted).check(facts.details());
        }
        if (facts.validFrom() != null
                && facts.validTo() != null
                && facts.validTo().isBefore(facts.validFrom())) {
            noted.accept(
                    "validTo %s lies before validFrom %s"
                            .formatted(facts.validTo(), facts.validFrom()));
        }
        if (facts.issuedSignature() != null) {
            checkSignature(facts, facts.issuedSignature(), noted);
        }
    }

    private void checkSignature(DestinationFacts facts, String jws, Consumer<String> noted) {
        try {
            IssuedSignature signature = IssuedSignature.parse(jws);
            signature
                    .misfits(String.valueOf(facts.id()), String.valueOf(facts.submissionHost()))
                    .forEach(misfit -> noted.accept("issuedSignature: " + misfit));
            trustedKeys.require(jws, signature);
        } catch (IllegalArgumentException e) {
            noted.accept("issuedSignature: " + e.getMessage());
        }
    }
}
