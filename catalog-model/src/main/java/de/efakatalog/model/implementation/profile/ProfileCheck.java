package de.efakatalog.model.implementation.profile;

import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.finding.Findings;
import de.efakatalog.model.region.Ars;
import java.util.List;
import java.util.regex.Pattern;

/** Whether an adopter learns what it needs to know. */
final class ProfileCheck {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST = 100;
    private static final int MOST_REGIONS = 2_000;

    /** A language with two or three letters, then script, region or variants (BCP 47). */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private ProfileCheck() {}

    static void check(ImplementationProfile profile, boolean isComponent, Findings findings) {
        findings.requires("summary", profile.summary(), "Say in a few sentences what it does.");
        findings.text("summary", profile.summary(), LONGEST_TEXT);
        findings.texts("authorityCategories", profile.authorityCategories(), MOST, LONGEST_NAME);
        regions(profile, isComponent, findings);
        languages(profile, isComponent, findings);
        if (!isComponent) {
            findings.requires(
                    "trustLevel", profile.trustLevel(), "Say how sure the identity has to be.");
            findings.requires(
                    "accessChannels", profile.accessChannels(), "Say how people reach it.");
        }
        identification(profile, findings);
        findings.once("accessChannels", profile.accessChannels());
        ConnectionCheck.check(profile, findings);
        ids("components", profile.components(), findings);
        EfaCheck.check(profile, isComponent, findings);
        findings.once("adopterDuties", profile.adopterDuties());
        OperationCheck.check(profile, isComponent, findings);
    }

    private static void regions(
            ImplementationProfile profile, boolean isComponent, Findings findings) {
        List<String> regions = profile.regions();
        findings.bounded("regions", regions, MOST_REGIONS);
        findings.once("regions", regions);
        for (int i = 0; i < regions.size(); i++) {
            if (!Ars.isWellFormed(regions.get(i))) {
                findings.below("regions", i).malformed("This is no ARS of any level.");
            }
        }
        if (isComponent) {
            findings.requires(
                    "regions", regions, "Say which regions it serves; a Land has 2 digits.");
        }
    }

    private static void languages(
            ImplementationProfile profile, boolean isComponent, Findings findings) {
        List<String> languages = profile.languages();
        if (!isComponent) {
            findings.requires("languages", languages, "Say in which languages its pages are.");
        }
        findings.bounded("languages", languages, MOST);
        findings.once("languages", languages);
        for (int i = 0; i < languages.size(); i++) {
            findings.below("languages")
                    .form(
                            String.valueOf(i),
                            languages.get(i),
                            LANGUAGE,
                            "A language has a tag as in BCP 47, such as de or hsb.");
        }
    }

    /** Who has to be known for sure needs a way to prove it. */
    private static void identification(ImplementationProfile profile, Findings findings) {
        findings.once("identification", profile.identification());
        TrustLevel level = profile.trustLevel();
        if (level == null || level == TrustLevel.NONE) {
            return;
        }
        if (profile.identification().isEmpty() && profile.accounts().isEmpty()) {
            findings.below("identification")
                    .missing("Say how people prove who they are, or by which account.");
        }
        if (level == TrustLevel.HIGH
                && !profile.identification().isEmpty()
                && profile.identification().stream()
                        .allMatch(each -> each == IdentificationMeans.USER_NAME)) {
            findings.below("identification")
                    .contradictory("User name and password do not reach the level 'high'.");
        }
    }

    private static void ids(String name, List<String> ids, Findings findings) {
        findings.bounded(name, ids, MOST);
        findings.once(name, ids);
        for (int i = 0; i < ids.size(); i++) {
            if (!Slug.isWellFormed(ids.get(i))) {
                findings.below(name, i).malformed("This can be no id.");
            }
        }
    }
}
