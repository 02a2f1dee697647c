package de.efakatalog.model.offer.terms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether it is clear who pays, and whether the parts make up the whole. */
final class PayerCheck {

    private static final int MOST_PAYERS = 20;
    private static final int LONGEST_PROGRAMME = 300;
    private static final int PERMILLE = 1_000;

    private PayerCheck() {}

    static void check(CostComponent component, Findings findings) {
        List<PayerShare> shares = component.paidBy();
        if (!findings.requires("paidBy", shares, "Say who pays.")) {
            return;
        }
        findings.bounded("paidBy", shares, MOST_PAYERS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            PayerShare share = shares.get(i);
            Findings here = findings.below("paidBy").below(i);
            share(share, component.extent(), here);
            if (!seen.add(identity(share))) {
                here.below("payer").contradictory("This payer has another part already.");
            }
        }
        whole(component, findings.below("paidBy"));
    }

    private static String identity(PayerShare share) {
        String form = share.fixed() == null ? "permille" : "fixed";
        Funding funding = share.funding();
        return share.payer() + form + (funding == null ? "" : funding.programme());
    }

    private static void share(PayerShare share, @Nullable Extent extent, Findings findings) {
        findings.requires("payer", share.payer(), "Say who.");
        payer("payer", share.payer(), extent, findings);
        Integer permille = share.permille();
        if (permille != null && share.fixed() != null) {
            findings.below("fixed").contradictory("A part is fixed or per mille, not both.");
        } else if (permille == null && share.fixed() == null) {
            findings.below("permille").missing("State the part in per mille, or a fixed one.");
        }
        if (permille != null && (permille < 1 || permille > PERMILLE)) {
            findings.below("permille").malformed("A part is 1 to 1000 per mille.");
        }
        if (share.fixed() != null) {
            findings.price("fixed", share.fixed());
        }
        Funding funding = share.funding();
        if (share.payer() != Payer.FUNDING) {
            if (funding != null && share.payer() != null) {
                findings.below("funding").contradictory("The payer is no programme.");
            }
        } else if (funding == null) {
            findings.below("funding").missing("Name the programme.");
        } else {
            funding(funding, extent, findings.below("funding"));
        }
    }

    private static void funding(Funding funding, @Nullable Extent extent, Findings findings) {
        findings.requires("programme", funding.programme(), "Name the programme.");
        findings.text("programme", funding.programme(), LONGEST_PROGRAMME);
        findings.requires("endsOn", funding.endsOn(), "State the last day for which it pays.");
        findings.requires("afterwards", funding.afterwards(), "Say who pays after that day.");
        payer("afterwards", funding.afterwards(), extent, findings);
        if (funding.afterwards() == Payer.FUNDING) {
            findings.below("afterwards").contradictory("Somebody has to pay when funding is over.");
        }
    }

    private static void payer(
            String name, @Nullable Payer payer, @Nullable Extent extent, Findings findings) {
        if (payer == Payer.KOMMUNE && extent != null && extent != Extent.KOMMUNE) {
            findings.below(name)
                    .contradictory(
                            "The amount is not one Kommune's; state what it pays as a cost of its own.");
        }
    }

    private static void whole(CostComponent component, Findings findings) {
        List<PayerShare> shares = component.paidBy();
        List<Integer> perMille =
                shares.stream().map(PayerShare::permille).filter(Objects::nonNull).toList();
        if (!perMille.isEmpty()) {
            long sum = perMille.stream().mapToLong(Integer::longValue).sum();
            if (sum != PERMILLE) {
                findings.contradictory(
                        "The parts per mille add up to %d, not to 1000.".formatted(sum));
            }
        } else if (shares.stream().allMatch(share -> share.fixed() != null)) {
            allFixed(component, findings);
        }
    }

    private static void allFixed(CostComponent component, Findings findings) {
        if (component.basis() != PriceBasis.FIXED) {
            findings.contradictory("Somebody has to pay what the fixed parts leave.");
            return;
        }
        BigDecimal sum =
                component.paidBy().stream()
                        .map(share -> amount(share.fixed()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (component.prices().stream()
                .anyMatch(step -> amount(step.price()).compareTo(sum) != 0)) {
            findings.contradictory(
                    "The fixed parts add up to %s, not to the price."
                            .formatted(sum.toPlainString()));
        }
    }

    private static BigDecimal amount(@Nullable Price price) {
        BigDecimal amount = price == null ? null : price.amount();
        return amount == null || Decimals.isHuge(amount) ? BigDecimal.ZERO : amount;
    }
}
