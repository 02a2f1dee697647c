package de.efakatalog.model.offer.terms;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Whether it is clear how long a contract binds and how it ends. */
final class ContractTermCheck {

    private static final long MOST_MONTHS = 1_200;

    private ContractTermCheck() {}

    static void check(ContractTerm contract, Findings findings) {
        period("duration", contract.duration(), findings);
        period("minimum", contract.minimum(), findings);
        duration(contract, findings);
        notice(contract, findings);
        renewal(contract, findings);
    }

    private static void duration(ContractTerm contract, Findings findings) {
        Boolean openEnded = contract.openEnded();
        if (openEnded == null) {
            findings.below("openEnded").missing("Say whether the contract has a term.");
        } else if (openEnded && contract.duration() != null) {
            findings.below("duration").contradictory("An open-ended contract has no term.");
        } else if (!openEnded && contract.duration() == null) {
            findings.below("duration").missing("Say how long the term is, such as P2Y.");
        }
        if (contract.duration() != null
                && contract.minimum() != null
                && isLonger(contract.minimum(), contract.duration())) {
            findings.below("minimum").contradictory("The minimum is longer than the term.");
        }
    }

    private static void notice(ContractTerm contract, Findings findings) {
        NoticePeriod notice = contract.notice();
        if (notice == null) {
            findings.below("notice").missing("Say how the contract is ended.");
            return;
        }
        Findings here = findings.below("notice");
        here.requires("period", notice.period(), "Say how long before, such as P6M.");
        here.requires("before", notice.before(), "Say before which day.");
        period("period", notice.period(), here);
        if (Boolean.TRUE.equals(contract.openEnded()) && notice.before() == NoticeDate.TERM_END) {
            here.below("before").contradictory("An open-ended contract has no end of its term.");
        }
    }

    private static void renewal(ContractTerm contract, Findings findings) {
        Renewal renewal = contract.renewal();
        if (Boolean.TRUE.equals(contract.openEnded())) {
            if (renewal != null) {
                findings.below("renewal").contradictory("An open-ended contract is not renewed.");
            }
            return;
        }
        if (renewal == null || renewal.kind() == null) {
            findings.below("renewal").missing("Say what happens after the term.");
            return;
        }
        Findings here = findings.below("renewal");
        period("period", renewal.period(), here);
        if (renewal.kind() == RenewalKind.AUTOMATIC) {
            here.requires("period", renewal.period(), "Say for how long it goes on, such as P1Y.");
        } else if (renewal.kind() == RenewalKind.NONE && renewal.period() != null) {
            here.below("period").contradictory("A contract that ends does not go on.");
        }
    }

    private static void period(String name, @Nullable Period period, Findings findings) {
        if (period != null && !isSound(period)) {
            findings.below(name)
                    .malformed("A period is longer than nothing and shorter than a century.");
        }
    }

    private static boolean isSound(Period period) {
        return !period.isNegative() && !period.isZero() && period.toTotalMonths() <= MOST_MONTHS;
    }

    private static boolean isLonger(Period one, Period other) {
        return isSound(one)
                && isSound(other)
                && LocalDate.EPOCH.plus(one).isAfter(LocalDate.EPOCH.plus(other));
    }
}
