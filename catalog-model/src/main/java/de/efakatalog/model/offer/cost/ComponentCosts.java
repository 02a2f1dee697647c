package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.KoenigsteinKey;
import de.efakatalog.model.offer.terms.LandShare;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.offer.terms.SizeClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one component costs. The component has no findings (OfferCheck), so what it must have it
 * has.
 */
final class ComponentCosts {

    private static final int CENT = 2;
    private static final int PERMILLE_DIGITS = 3;

    private final CostComponent component;
    private final String pointer;
    private final @Nullable KoenigsteinKey key;
    private final CostQuestion question;
    private final Collection<MissingFact> missing;

    ComponentCosts(
            CostComponent component,
            int index,
            @Nullable KoenigsteinKey key,
            CostQuestion question,
            Collection<MissingFact> missing) {
        this.component = component;
        this.pointer = "/terms/costs/components/" + index;
        this.key = key;
        this.question = question;
        this.missing = missing;
    }

    /** The item; empty when something is missing, which is noted then. */
    Optional<CostItem> item() {
        Quantity quantity = quantity();
        if (quantity == null) {
            return Optional.empty();
        }
        Charge first = charge(question.at(), quantity);
        // what is missing in the first year need not be said again of the next
        Charge following = first == null ? null : following(quantity);
        if (first == null || following == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CostItem(
                        Objects.requireNonNull(component.id()),
                        Objects.requireNonNullElse(component.title(), ""),
                        Objects.requireNonNull(component.kind()),
                        Objects.requireNonNull(component.basis()),
                        Objects.requireNonNull(component.extent()),
                        first,
                        following));
    }

    private @Nullable Charge following(Quantity quantity) {
        LocalDate nextYear = question.at().with(TemporalAdjusters.firstDayOfNextYear());
        return component.kind() == CostKind.ANNUAL ? charge(nextYear, quantity) : Charge.NOTHING;
    }

    private @Nullable Quantity quantity() {
        return switch (Objects.requireNonNull(component.basis())) {
            case FIXED -> Quantity.ONE;
            case PER_INHABITANT -> {
                Integer inhabitants = inhabitants();
                yield inhabitants == null ? null : Quantity.of(inhabitants);
            }
            case BY_SIZE_CLASS -> inhabitants() == null ? null : Quantity.ONE;
            case PER_USE -> {
                Integer uses = question.uses();
                if (uses == null) {
                    missing.add(new MissingFact("uses", "State the uses in a year."));
                }
                yield uses == null ? null : Quantity.of(uses);
            }
            case BY_KOENIGSTEIN_SHARE -> share();
        };
    }

    private @Nullable Integer inhabitants() {
        Population population = question.population();
        if (population == null) {
            missing.add(new MissingFact("population", "The inhabitants are not known."));
            return null;
        }
        return population.inhabitants();
    }

    private @Nullable Quantity share() {
        String land = question.land();
        if (!component.sharedBy().contains(land)) {
            missing.add(
                    new MissingFact(
                            pointer + "/sharedBy",
                            "The offer does not count Land %s among those that share."
                                    .formatted(land)));
            return null;
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        for (LandShare each : Objects.requireNonNull(key).shares()) {
            BigDecimal percent = Objects.requireNonNull(each.percent());
            if (component.sharedBy().contains(Objects.requireNonNull(each.land()))) {
                all = all.add(percent);
                own = land.equals(each.land()) ? percent : own;
            }
        }
        return new Quantity(own, all);
    }

    private @Nullable Charge charge(LocalDate start, Quantity quantity) {
        ChargedTime time = ChargedTime.from(start, component);
        PayerParts parts = new PayerParts(component.paidBy());
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : time.days()) {
            BigDecimal price = price(day);
            if (price == null) {
                return null;
            }
            BigDecimal amount = price.multiply(quantity.times());
            if (!parts.add(day, amount, quantity.of())) {
                missing.add(
                        new MissingFact(
                                pointer + "/paidBy",
                                "The fixed parts are more than the whole on %s.".formatted(day)));
                return null;
            }
            sum = sum.add(amount);
        }
        BigDecimal net =
                sum.divide(
                        quantity.of().multiply(BigDecimal.valueOf(time.wholeYear())),
                        CENT,
                        RoundingMode.HALF_EVEN);
        BigDecimal vat =
                net.multiply(BigDecimal.valueOf(vatPermille()))
                        .movePointLeft(PERMILLE_DIGITS)
                        .setScale(CENT, RoundingMode.HALF_EVEN);
        Money gross = Money.of(net.add(vat));
        return new Charge(Money.of(net), Money.of(vat), gross, parts.of(gross));
    }

    private int vatPermille() {
        return Objects.requireNonNullElse(Objects.requireNonNull(component.vat()).permille(), 0);
    }

    /** The price of a day; null, and noted, when the offer has none. */
    private @Nullable BigDecimal price(LocalDate day) {
        PriceStep present = null;
        int index = 0;
        for (int i = 0; i < component.prices().size(); i++) {
            PriceStep step = component.prices().get(i);
            if (!Objects.requireNonNull(step.from()).isAfter(day)) {
                present = step;
                index = i;
            }
        }
        if (present == null) {
            missing.add(
                    new MissingFact(
                            pointer + "/prices", "There is no price for %s.".formatted(day)));
            return null;
        }
        Price price = present.price();
        if (price == null) {
            price = classPrice(present);
        }
        if (price == null) {
            missing.add(
                    new MissingFact(
                            pointer + "/prices/" + index + "/classes",
                            "There is no class for so many inhabitants."));
            return null;
        }
        return Objects.requireNonNull(price.amount());
    }

    private @Nullable Price classPrice(PriceStep step) {
        int inhabitants = Objects.requireNonNull(question.population()).inhabitants();
        return step.classes().stream()
                .filter(each -> each.upTo() == null || inhabitants <= each.upTo())
                .map(SizeClass::price)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
