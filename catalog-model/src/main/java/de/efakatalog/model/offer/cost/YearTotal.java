package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.Payer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All items of a calendar year together.
 *
 * @param net before tax
 * @param vat value-added tax on it
 * @param gross both
 * @param byPayer who pays how much, adding up to {@code gross}
 * @param byKind what it is for, adding up to {@code gross}
 */
public record YearTotal(
        Money net, Money vat, Money gross, List<PaidPart> byPayer, List<KindAmount> byKind) {

    private record Purse(Payer payer, @Nullable String programme) {}

    public YearTotal {
        byPayer = List.copyOf(byPayer);
        byKind = List.copyOf(byKind);
    }

    static YearTotal of(List<CostItem> items, Function<CostItem, Charge> year) {
        Money net = Money.ZERO;
        Money vat = Money.ZERO;
        Map<Purse, Money> purses = new LinkedHashMap<>();
        Map<CostKind, Money> kinds = new EnumMap<>(CostKind.class);
        for (CostItem item : items) {
            Charge charge = year.apply(item);
            net = net.plus(charge.net());
            vat = vat.plus(charge.vat());
            kinds.merge(item.kind(), charge.gross(), Money::plus);
            for (PaidPart part : charge.paidBy()) {
                purses.merge(new Purse(part.payer(), part.programme()), part.amount(), Money::plus);
            }
        }
        List<PaidPart> byPayer = new ArrayList<>();
        purses.forEach((p, sum) -> byPayer.add(new PaidPart(p.payer(), p.programme(), sum)));
        // stable: programmes stay in the order of the offer
        byPayer.sort(Comparator.comparing(PaidPart::payer));
        List<KindAmount> byKind = new ArrayList<>();
        kinds.forEach((kind, sum) -> byKind.add(new KindAmount(kind, sum)));
        return new YearTotal(net, vat, net.plus(vat), byPayer, byKind);
    }
}
