package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.Funding;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.PayerShare;
import de.efakatalog.model.offer.terms.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects, exactly and unit by unit, how a sum is to be divided among its payers. */
final class PayerParts {

    private static final int PERMILLE_DIGITS = 3;

    private record Purse(Payer payer, @Nullable String programme) {}

    private final List<PayerShare> shares;
    private final Map<Purse, BigDecimal> weights = new LinkedHashMap<>();

    PayerParts(List<PayerShare> shares) {
        this.shares = shares;
    }

    /**
     * Adds the amount of one unit of time.
     *
     * @param day who pays on this day pays
     * @param amount the unit's full amount, times {@code scale}
     * @param scale by what fixed parts have to be multiplied to compare with the amount
     * @return false when the fixed parts are more than the amount
     */
    boolean add(LocalDate day, BigDecimal amount, BigDecimal scale) {
        BigDecimal fixed = BigDecimal.ZERO;
        for (PayerShare share : shares) {
            fixed = fixed.add(fixed(share).multiply(scale));
        }
        BigDecimal rest = amount.subtract(fixed);
        if (rest.signum() < 0) {
            return false;
        }
        for (PayerShare share : shares) {
            Integer permille = share.permille();
            BigDecimal weight =
                    permille == null
                            ? fixed(share).multiply(scale)
                            : rest.multiply(BigDecimal.valueOf(permille))
                                    .movePointLeft(PERMILLE_DIGITS);
            weights.merge(purse(share, day), weight, BigDecimal::add);
        }
        return true;
    }

    private static BigDecimal fixed(PayerShare share) {
        Price fixed = share.fixed();
        return fixed == null ? BigDecimal.ZERO : Objects.requireNonNull(fixed.amount());
    }

    private static Purse purse(PayerShare share, LocalDate day) {
        Funding funding = share.funding();
        if (funding == null) {
            return new Purse(Objects.requireNonNull(share.payer()), null);
        }
        return day.isAfter(Objects.requireNonNull(funding.endsOn()))
                ? new Purse(Objects.requireNonNull(funding.afterwards()), null)
                : new Purse(Payer.FUNDING, funding.programme());
    }

    /** The sum divided in proportion to what was added. */
    List<PaidPart> of(Money sum) {
        List<Money> amounts = CentSplit.split(sum, List.copyOf(weights.values()));
        List<PaidPart> parts = new ArrayList<>();
        for (Purse purse : weights.keySet()) {
            parts.add(new PaidPart(purse.payer(), purse.programme(), amounts.get(parts.size())));
        }
        return parts;
    }
}
