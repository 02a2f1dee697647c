package de.efakatalog.model.implementation.profile;

import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Findings;
import de.efakatalog.model.service.ServiceKey;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is missing or contradictory in what a provider says, all of it at once, by JSON
 * pointer.
 *
 * <p>A draft may be incomplete and contradictory; it is refused for what is malformed only. What is
 * published has no finding. An online service owes more than a shared component, which has no
 * services of its own (ADR 0018).
 */
public final class ContentCheck {

    private static final String CONTENT = "/content";
    private static final int LONGEST_NAME = 300;
    private static final int MOST_SERVICES = 500;
    private static final int MOST = 50;
    private static final Pattern OZG_ID = Pattern.compile("\\d{5}");
    private static final Pattern SINCE =
            Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final short HIGHEST_1_1 = 4;
    private static final short HIGHEST_2_0 = 7;

    private ContentCheck() {}

    /** Everything that keeps the content from being published; empty when it is complete. */
    public static List<Finding> findings(ImplementationContent content) {
        Findings findings = Findings.at(CONTENT);
        check(content, findings);
        return findings.found();
    }

    private static void check(ImplementationContent content, Findings findings) {
        findings.requires("type", content.type(), "Say what it is.");
        findings.requires("name", content.name(), "Say what it is called.");
        findings.text("name", content.name(), LONGEST_NAME);
        services(content, findings);
        findings.form("ozgId", content.ozgId(), OZG_ID, "An OZG-ID has 5 digits.");
        findings.requires(
                "availability", content.availability(), "Say whether it can be used today.");
        findings.form(
                "since",
                content.since(),
                SINCE,
                "This is a year, a month or a day, such as 2025-09 or 2025-09-30.");
        maturity(content, findings);
        findings.address("url", content.url());
        findings.texts("reuseChannels", content.reuseChannels(), MOST, LONGEST_NAME);
        findings.text("operator", content.operator(), LONGEST_NAME);
        ProfileCheck.check(
                content.profile(), isComponent(content.type()), findings.below("profile"));
    }

    /** Whether it is a component that online services share. */
    public static boolean isComponent(@Nullable ImplementationType type) {
        return type != null && type != ImplementationType.ONLINE_SERVICE;
    }

    private static void services(ImplementationContent content, Findings findings) {
        List<String> services = content.services();
        findings.bounded("services", services, MOST_SERVICES);
        findings.once("services", services);
        for (int i = 0; i < services.size(); i++) {
            if (!isServiceKey(services.get(i))) {
                findings.below("services", i)
                        .malformed("A service has a LeiKa key or a key of this registry.");
            }
        }
        if (isComponent(content.type())) {
            if (!services.isEmpty() || content.ozgId() != null) {
                findings.below("services")
                        .contradictory(
                                "A shared component has no services; what stands on it has.");
            }
        } else if (services.isEmpty() && content.ozgId() == null) {
            findings.below("services")
                    .missing("Name the services it carries, or the OZG bundle it belongs to.");
        }
    }

    private static boolean isServiceKey(String key) {
        try {
            return new ServiceKey(key).value().equals(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void maturity(ImplementationContent content, Findings findings) {
        StatedMaturity maturity = content.maturity();
        if (isComponent(content.type())) {
            if (maturity != null) {
                findings.below("maturity").contradictory("A shared component has no Reifegrad.");
            }
            return;
        }
        if (maturity == null) {
            findings.below("maturity").missing("State the Reifegrad with its model.");
            return;
        }
        Findings here = findings.below("maturity");
        here.requires("model", maturity.model(), "Say of which model the level is: 1.1 or 2.0.");
        Short level = maturity.level();
        if (level == null) {
            here.below("level").missing("State the level.");
            return;
        }
        short highest = maturity.model() == MaturityModel.V1_1 ? HIGHEST_1_1 : HIGHEST_2_0;
        if (level < 0 || level > highest) {
            here.below("level").malformed("A level here is 0 to %d.".formatted(highest));
        }
    }
}
