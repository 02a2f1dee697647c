package de.efakatalog.model.offer.terms;

import de.efakatalog.model.changelog.Slug;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a cost model can be calculated without guessing. */
final class CostCheck {

    private static final int MOST_COMPONENTS = 100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    // sixteen published values, each rounded at the fifth decimal
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private CostCheck() {}

    static void check(CostModel costs, Findings findings) {
        List<CostComponent> components = costs.components();
        findings.bounded("components", components, MOST_COMPONENTS);
        if (Boolean.TRUE.equals(costs.free())) {
            if (!components.isEmpty()) {
                findings.below("free").contradictory("What is free has no costs.");
            }
        } else {
            findings.requires(
                    "components", components, "State the costs, or that the offer is free.");
        }
        KoenigsteinKey key = costs.koenigstein();
        if (key != null) {
            key(key, findings.below("koenigstein"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            CostComponent component = components.get(i);
            Findings here = findings.below("components").below(i);
            id(component, ids, here);
            ComponentCheck.check(component, here);
            if (component.basis() == PriceBasis.BY_KOENIGSTEIN_SHARE && key == null) {
                findings.below("koenigstein").missing("State the key by which the Länder share.");
            }
        }
    }

    private static void id(CostComponent component, Set<String> ids, Findings findings) {
        if (!findings.requires("id", component.id(), "Give it a name of its own.")) {
            return;
        }
        String id = String.valueOf(component.id());
        if (!Slug.isWellFormed(id)) {
            findings.below("id")
                    .malformed(
                            "A name is lower-case words of letters and digits joined by dashes.");
        } else if (!ids.add(id)) {
            findings.below("id").contradictory("Another cost has this name.");
        }
    }

    private static void key(KoenigsteinKey key, Findings findings) {
        findings.requires("year", key.year(), "Say for which year it was published.");
        findings.requires("source", key.source(), "Say where it was published.");
        findings.address("source", key.source());
        findings.bounded("shares", key.shares(), OfferCheck.LAENDER.size());
        Set<String> named = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean readable = true;
        for (int i = 0; i < key.shares().size(); i++) {
            LandShare share = key.shares().get(i);
            Findings here = findings.below("shares").below(i);
            OfferCheck.land("land", share.land(), here);
            if (!named.add(String.valueOf(share.land()))) {
                here.below("land").contradictory("This Land has another share.");
            }
            BigDecimal percent = share.percent();
            if (percent == null) {
                here.below("percent").missing("State the share.");
                readable = false;
            } else if (percent.signum() <= 0
                    || percent.compareTo(WHOLE) > 0
                    || percent.scale() > LandShare.DECIMALS) {
                here.below("percent").malformed("A share is more than 0 and at most 100.");
                readable = false;
            } else {
                sum = sum.add(percent);
            }
        }
        if (!named.containsAll(OfferCheck.LAENDER)) {
            findings.below("shares").missing("State the shares of all 16 Länder.");
        } else if (readable && sum.subtract(WHOLE).abs().compareTo(ROUNDING) > 0) {
            findings.below("shares")
                    .contradictory(
                            "The shares add up to %s, not to 100.".formatted(sum.toPlainString()));
        }
    }
}
