package de.efakatalog.model.implementation.profile;

import de.efakatalog.model.finding.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether it is clear who runs an implementation, who answers for it, and on which papers. */
final class OperationCheck {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTES = 4_000;
    private static final int MOST = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Licences joined by AND, OR and WITH (SPDX specification 2.3, annex D), without brackets. */
    private static final Pattern SPDX =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9.\\-]{0,60}\\+?( (AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.\\-]{0,60}\\+?){0,5}");

    private static final Pattern MAILBOX =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{2,40}");

    private static final Set<DocumentKind> ON_PRIVACY =
            EnumSet.of(
                    DocumentKind.PRIVACY_NOTICE,
                    DocumentKind.PROCESSING_AGREEMENT,
                    DocumentKind.IMPACT_ASSESSMENT,
                    DocumentKind.DATA_PROTECTION_CONCEPT);

    private OperationCheck() {}

    static void check(ImplementationProfile profile, boolean isComponent, Findings findings) {
        hosting(profile.hosting(), findings);
        sourceCode(profile.sourceCode(), findings);
        accessibility(profile.accessibility(), isComponent, findings);
        documents(profile.documents(), findings);
        contact(profile.contact(), findings);
        releases(profile.releases(), findings);
        marks(profile.marks(), findings);
    }

    private static void hosting(@Nullable Hosting hosting, Findings findings) {
        if (hosting == null) {
            findings.below("hosting").missing("Say who runs it, and where.");
            return;
        }
        Findings here = findings.below("hosting");
        here.requires("operator", hosting.operator(), "Say who runs it.");
        here.text("operator", hosting.operator(), LONGEST);
        here.requires("model", hosting.model(), "Say for whom it is run.");
        here.requires("location", hosting.location(), "Say where the data are.");
        here.text("location", hosting.location(), LONGEST);
        here.texts("certificates", hosting.certificates(), MOST, LONGEST);
    }

    private static void sourceCode(@Nullable SourceCode source, Findings findings) {
        if (source == null || source.open() == null) {
            findings.below("sourceCode").below("open").missing("Say whether it is published.");
        }
        if (source == null) {
            return;
        }
        Findings here = findings.below("sourceCode");
        here.address("url", source.url());
        here.address("publiccodeUrl", source.publiccodeUrl());
        here.form("licence", source.licence(), SPDX, "This is no SPDX licence, such as EUPL-1.2.");
        if (Boolean.TRUE.equals(source.open())) {
            here.requires("url", source.url(), "Say where the source code is.");
            here.requires("licence", source.licence(), "State the licence.");
        }
    }

    private static void accessibility(
            @Nullable AccessibilityStatement statement, boolean isComponent, Findings findings) {
        if (statement == null) {
            if (!isComponent) {
                findings.below("accessibility").missing("Name the statement on accessibility.");
            }
            return;
        }
        Findings here = findings.below("accessibility");
        here.requires("url", statement.url(), "Say where it is.");
        here.address("url", statement.url());
        here.requires("conformance", statement.conformance(), "Say what it comes to.");
    }

    private static void documents(List<DocumentReference> documents, Findings findings) {
        findings.bounded("documents", documents, MOST);
        for (int i = 0; i < documents.size(); i++) {
            DocumentReference document = documents.get(i);
            Findings here = findings.below("documents", i);
            here.requires("kind", document.kind(), "Say what it is.");
            here.requires("title", document.title(), "State its title.");
            here.text("title", document.title(), LONGEST);
            here.requires("url", document.url(), "Say where it is.");
            here.address("url", document.url());
            here.requires("sha256", document.sha256(), "State the SHA-256 of its bytes.");
            here.form(
                    "sha256",
                    document.sha256(),
                    SHA256,
                    "A SHA-256 has 64 hexadecimal digits in lower case.");
        }
        if (documents.stream().noneMatch(each -> isOnPrivacy(each.kind()))) {
            findings.below("documents").missing("Name a document on privacy.");
        }
    }

    private static boolean isOnPrivacy(@Nullable DocumentKind kind) {
        return kind != null && ON_PRIVACY.contains(kind);
    }

    private static void contact(@Nullable FunctionalContact contact, Findings findings) {
        if (contact == null) {
            findings.below("contact").missing("Say which office answers questions.");
            return;
        }
        Findings here = findings.below("contact");
        here.requires("office", contact.office(), "Name the office, never a person.");
        here.text("office", contact.office(), LONGEST);
        here.form("email", contact.email(), MAILBOX, "This is no address of a mailbox.");
        here.form("phone", contact.phone(), PHONE, "This is no telephone number.");
        here.address("url", contact.url());
        if (contact.email() == null && contact.url() == null) {
            here.below("email").missing("Name its mailbox or its page.");
        }
    }

    private static void releases(List<ReleaseNote> releases, Findings findings) {
        findings.bounded("releases", releases, MOST);
        for (int i = 0; i < releases.size(); i++) {
            ReleaseNote release = releases.get(i);
            Findings here = findings.below("releases", i);
            here.requires("version", release.version(), "Say which release.");
            here.text("version", release.version(), LONGEST);
            here.requires("date", release.date(), "State the day it went live.");
            here.requires("notes", release.notes(), "Say what is new.");
            here.text("notes", release.notes(), LONGEST_NOTES);
            here.address("url", release.url());
        }
    }

    private static void marks(List<PracticeMark> marks, Findings findings) {
        findings.bounded("marks", marks, MOST);
        for (int i = 0; i < marks.size(); i++) {
            PracticeMark mark = marks.get(i);
            Findings here = findings.below("marks", i);
            here.requires("label", mark.label(), "Say what the mark is called.");
            here.text("label", mark.label(), LONGEST);
            here.requires("awardedBy", mark.awardedBy(), "Say who gives it.");
            here.text("awardedBy", mark.awardedBy(), LONGEST);
            here.requires("url", mark.url(), "Name the page that says so.");
            here.address("url", mark.url());
        }
    }
}
