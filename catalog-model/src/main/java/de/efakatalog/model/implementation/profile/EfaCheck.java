package de.efakatalog.model.implementation.profile;

import de.efakatalog.model.finding.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the checklist of the EfA-Mindestanforderungen holds what it promises: a line for each of
 * the eight categories, and evidence for what is said to be fulfilled.
 */
final class EfaCheck {

    private static final int LONGEST = 500;
    private static final int LONGEST_EVIDENCE = 4_000;
    private static final int MOST = 300;

    private EfaCheck() {}

    static void check(ImplementationProfile profile, boolean isComponent, Findings findings) {
        List<EfaRequirement> lines = profile.efaRequirements();
        if (!isComponent) {
            findings.requires("efa", profile.efa(), "Say whether it is built as Einer für Alle.");
        }
        findings.bounded("efaRequirements", lines, MOST);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), findings.below("efaRequirements", i));
        }
        if (Boolean.TRUE.equals(profile.efa()) || !lines.isEmpty()) {
            categories(lines, findings);
        }
    }

    private static void line(EfaRequirement line, Findings here) {
        here.requires("category", line.category(), "Say to which category it belongs.");
        here.requires("level", line.level(), "Say how binding it is.");
        here.requires("requirement", line.requirement(), "Say what is required.");
        here.text("requirement", line.requirement(), LONGEST);
        here.text("evidence", line.evidence(), LONGEST_EVIDENCE);
        here.address("url", line.url());
        if (!here.requires("fulfilment", line.fulfilment(), "Say how far it is fulfilled.")) {
            return;
        }
        if (line.fulfilment() == Fulfilment.MET && line.evidence() == null && line.url() == null) {
            here.below("evidence").missing("Say what shows that it is fulfilled, or where.");
        } else if (line.fulfilment() == Fulfilment.PARTLY && line.evidence() == null) {
            here.below("evidence").missing("Say what is missing.");
        }
    }

    /** Silence about a category would be read as its being fulfilled. */
    private static void categories(List<EfaRequirement> lines, Findings findings) {
        Set<EfaCategory> open = EnumSet.allOf(EfaCategory.class);
        lines.stream()
                .filter(line -> line.level() == RequirementLevel.MUST)
                .map(EfaRequirement::category)
                .filter(Objects::nonNull)
                .forEach(open::remove);
        if (!open.isEmpty()) {
            findings.below("efaRequirements")
                    .missing(
                            "The checklist needs a line of level must for: %s."
                                    .formatted(
                                            open.stream()
                                                    .map(EfaCategory::wireName)
                                                    .collect(Collectors.joining(", "))));
        }
    }
}
