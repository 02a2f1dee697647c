package de.efakatalog.model.offer.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether there is one price for every day from the first step on, and for every size. */
final class PriceCheck {

    private static final int MOST_STEPS = 100;
    private static final int MOST_CLASSES = 50;

    private PriceCheck() {}

    static void check(CostComponent component, Findings findings) {
        findings.requires("prices", component.prices(), "State the price and from when on.");
        findings.bounded("prices", component.prices(), MOST_STEPS);
        LocalDate before = null;
        for (int i = 0; i < component.prices().size(); i++) {
            PriceStep step = component.prices().get(i);
            Findings here = findings.below("prices").below(i);
            before = from(step, before, here);
            if (component.basis() == PriceBasis.BY_SIZE_CLASS) {
                if (step.price() != null) {
                    here.below("price").contradictory("The price is that of the size class.");
                }
                classes(step.classes(), here);
            } else {
                if (component.basis() != null && !step.classes().isEmpty()) {
                    here.below("classes").contradictory("This price knows no size classes.");
                }
                if (component.basis() != null || step.price() != null) {
                    here.price("price", step.price());
                }
            }
        }
    }

    private static @Nullable LocalDate from(
            PriceStep step, @Nullable LocalDate before, Findings findings) {
        LocalDate from = step.from();
        if (from == null) {
            findings.below("from").missing("State the first day of this price.");
            return before;
        }
        if (before != null && !from.isAfter(before)) {
            findings.below("from")
                    .contradictory("The price before it begins on %s.".formatted(before));
        }
        return from;
    }

    private static void classes(List<SizeClass> classes, Findings findings) {
        findings.requires("classes", classes, "State the price of each size class.");
        findings.bounded("classes", classes, MOST_CLASSES);
        Integer before = null;
        for (int i = 0; i < classes.size(); i++) {
            SizeClass each = classes.get(i);
            Findings here = findings.below("classes").below(i);
            Integer upTo = each.upTo();
            if (upTo == null) {
                if (i < classes.size() - 1) {
                    here.below("upTo").missing("Only the last class is open.");
                }
            } else if (upTo < 0) {
                here.below("upTo").malformed("There are no fewer than 0 inhabitants.");
            } else if (before != null && upTo <= before) {
                here.below("upTo")
                        .contradictory("The class before it ends at %d.".formatted(before));
            }
            before = upTo == null ? before : upTo;
            here.price("price", each.price());
        }
    }
}
