package de.efakatalog.model.implementation.profile;

import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.finding.Findings;
import java.util.List;
import java.util.Set;

/** Whether it is clear how an implementation is connected to what lies around it. */
final class ConnectionCheck {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST = 100;
    private static final int MOST_FACHVERFAHREN = 500;

    /** Kinds that do not say by themselves what is meant. */
    private static final Set<InterfaceKind> NAMED =
            Set.of(InterfaceKind.XOEV_STANDARD, InterfaceKind.WEB_API, InterfaceKind.OTHER);

    private ConnectionCheck() {}

    static void check(ImplementationProfile profile, Findings findings) {
        accounts(profile.accounts(), findings);
        payments(profile.payments(), findings);
        findings.requires(
                "interfaces", profile.interfaces(), "Say how data come out, and how they come in.");
        interfaces(profile.interfaces(), findings);
        fachverfahren(profile.fachverfahren(), findings);
    }

    private static void accounts(List<AccountAccess> accounts, Findings findings) {
        findings.bounded("accounts", accounts, MOST);
        for (int i = 0; i < accounts.size(); i++) {
            AccountAccess account = accounts.get(i);
            Findings here = findings.below("accounts", i);
            here.requires("kind", account.kind(), "Say which account it is.");
            here.requires("use", account.use(), "Say whether it has to be used.");
            here.text("note", account.note(), LONGEST_NOTE);
            if (account.kind() == AccountKind.OTHER) {
                here.requires("note", account.note(), "Say which account it is.");
            }
        }
    }

    private static void payments(List<PaymentAccess> payments, Findings findings) {
        findings.bounded("payments", payments, MOST);
        for (int i = 0; i < payments.size(); i++) {
            PaymentAccess payment = payments.get(i);
            Findings here = findings.below("payments", i);
            here.requires("component", payment.component(), "Name the payment component.");
            here.text("component", payment.component(), LONGEST);
            here.requires("policy", payment.policy(), "Say when a fee is paid.");
            here.text("interfaceName", payment.interfaceName(), LONGEST);
        }
    }

    private static void interfaces(List<TechnicalInterface> interfaces, Findings findings) {
        findings.bounded("interfaces", interfaces, MOST);
        for (int i = 0; i < interfaces.size(); i++) {
            TechnicalInterface each = interfaces.get(i);
            Findings here = findings.below("interfaces", i);
            here.requires("kind", each.kind(), "Say what it is.");
            here.text("name", each.name(), LONGEST);
            here.text("version", each.version(), LONGEST);
            here.address("url", each.url());
            if (each.kind() != null && NAMED.contains(each.kind())) {
                here.requires("name", each.name(), "Say which one it is.");
            }
            if (each.kind() == InterfaceKind.XOEV_STANDARD) {
                here.requires("version", each.version(), "State the version of the standard.");
            }
        }
    }

    private static void fachverfahren(
            List<FachverfahrenConnection> connections, Findings findings) {
        findings.bounded("fachverfahren", connections, MOST_FACHVERFAHREN);
        for (int i = 0; i < connections.size(); i++) {
            FachverfahrenConnection each = connections.get(i);
            Findings here = findings.below("fachverfahren", i);
            here.requires("product", each.product(), "Name the product.");
            here.text("product", each.product(), LONGEST);
            here.requires("vendor", each.vendor(), "Say who makes it.");
            here.text("vendor", each.vendor(), LONGEST);
            here.requires("interfaceName", each.interfaceName(), "Say by which interface.");
            here.text("interfaceName", each.interfaceName(), LONGEST);
            String confirmedBy = each.confirmedBy();
            if (confirmedBy == null) {
                here.below("confirmedBy").missing("Name the organisation that confirms it.");
            } else if (!Slug.isWellFormed(confirmedBy)) {
                here.below("confirmedBy").malformed("This can be no id of an organisation.");
            }
            here.requires("confirmedOn", each.confirmedOn(), "State the day of the confirmation.");
        }
    }
}
