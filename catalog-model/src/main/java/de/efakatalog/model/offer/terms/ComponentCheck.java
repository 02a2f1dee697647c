package de.efakatalog.model.offer.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether one cost says what for, how much and from when on. */
final class ComponentCheck {

    private static final int LONGEST_TITLE = 300;
    private static final int PERMILLE = 1_000;

    private ComponentCheck() {}

    static void check(CostComponent component, Findings findings) {
        findings.requires("title", component.title(), "Say what it is for.");
        findings.text("title", component.title(), LONGEST_TITLE);
        findings.requires("kind", component.kind(), "Say whether it is paid once or every year.");
        findings.requires("basis", component.basis(), "Say how the amount follows from the price.");
        findings.requires("extent", component.extent(), "Say for whom the amount is meant.");
        extent(component, findings);
        repetition(component, findings);
        sharedBy(component, findings);
        PriceCheck.check(component, findings);
        vat(component, findings);
        PayerCheck.check(component, findings);
    }

    private static void extent(CostComponent component, Findings findings) {
        if (component.basis() == null || component.extent() == null) {
            return;
        }
        String problem =
                switch (component.basis()) {
                    case FIXED -> null;
                    case PER_INHABITANT, BY_SIZE_CLASS, PER_USE ->
                            component.extent() == Extent.KOMMUNE
                                    ? null
                                    : "Inhabitants and uses are those of a Kommune.";
                    case BY_KOENIGSTEIN_SHARE ->
                            component.extent() == Extent.LAND
                                    ? null
                                    : "A share by the Königsteiner Schlüssel is a Land's as a whole.";
                };
        if (problem != null) {
            findings.below("extent").contradictory(problem);
        }
    }

    private static void repetition(CostComponent component, Findings findings) {
        if (component.kind() == null) {
            return;
        }
        if (component.kind() == CostKind.ANNUAL) {
            findings.requires("proration", component.proration(), "Say what the first year costs.");
        } else {
            if (component.proration() != null) {
                findings.below("proration").contradictory("What is paid once has no first year.");
            }
            if (component.basis() == PriceBasis.PER_USE) {
                findings.below("kind").contradictory("Uses are counted by the year.");
            }
        }
    }

    private static void sharedBy(CostComponent component, Findings findings) {
        List<String> sharing = component.sharedBy();
        findings.bounded("sharedBy", sharing, OfferCheck.LAENDER.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sharing.size(); i++) {
            Findings here = findings.below("sharedBy");
            OfferCheck.land(String.valueOf(i), sharing.get(i), here);
            if (!seen.add(sharing.get(i))) {
                here.below(i).contradictory("This Land is named twice.");
            }
        }
        if (component.basis() == PriceBasis.BY_KOENIGSTEIN_SHARE) {
            findings.requires("sharedBy", sharing, "Name the Länder that share the total.");
        } else if (component.basis() != null && !sharing.isEmpty()) {
            findings.below("sharedBy")
                    .contradictory("Länder share by the Königsteiner Schlüssel only.");
        }
    }

    private static void vat(CostComponent component, Findings findings) {
        Vat vat = component.vat();
        if (vat == null || vat.treatment() == null) {
            findings.below("vat").missing("Say whether value-added tax comes on top.");
            return;
        }
        Findings here = findings.below("vat");
        Integer permille = vat.permille();
        if (permille != null && (permille < 0 || permille >= PERMILLE)) {
            here.below("permille").malformed("A rate is 0 to 999 per mille.");
        }
        switch (vat.treatment()) {
            case RATE -> here.requires("permille", permille, "State the rate in per mille.");
            case EXEMPT -> {
                if (permille != null) {
                    here.below("permille").contradictory("What is exempt has no rate.");
                }
            }
        }
    }
}
