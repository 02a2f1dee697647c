package de.efakatalog.model.offer.terms;

import de.efakatalog.model.offer.terms.OfferFinding.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a check finds below one place of the offer. */
final class Findings {

    private static final int LONGEST_ADDRESS = 2_000;

    private final List<OfferFinding> found;
    private final String pointer;

    private Findings(List<OfferFinding> found, String pointer) {
        this.found = found;
        this.pointer = pointer;
    }

    static Findings at(String pointer) {
        return new Findings(new ArrayList<>(), pointer);
    }

    /** The same collection, one step further down. */
    Findings below(String name) {
        return new Findings(found, pointer + "/" + name);
    }

    Findings below(int index) {
        return below(String.valueOf(index));
    }

    List<OfferFinding> found() {
        return List.copyOf(found);
    }

    void missing(String detail) {
        found.add(new OfferFinding(pointer, Kind.MISSING, detail));
    }

    void contradictory(String detail) {
        found.add(new OfferFinding(pointer, Kind.CONTRADICTORY, detail));
    }

    void malformed(String detail) {
        found.add(new OfferFinding(pointer, Kind.MALFORMED, detail));
    }

    /** Whether a value is there; notes it as missing otherwise. */
    boolean requires(String name, @Nullable Object value, String detail) {
        boolean there = value != null && !(value instanceof Collection<?> many && many.isEmpty());
        if (!there) {
            below(name).missing(detail);
        }
        return there;
    }

    /** A text that may be absent. */
    void text(String name, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            below(name).malformed("A text here has 1 to %,d characters.".formatted(longest));
        }
    }

    /** A list that is not longer than anybody needs. */
    void bounded(String name, List<?> list, int most) {
        if (list.size() > most) {
            below(name).malformed("There can be %d at most.".formatted(most));
        }
    }

    /** An address that may be absent. */
    void address(String name, @Nullable String url) {
        if (url != null && !isWebAddress(url)) {
            below(name).malformed("This is no address that begins with https://.");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_ADDRESS
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A price that has to be there. */
    void price(String name, @Nullable Price price) {
        Findings here = below(name);
        if (price == null || price.amount() == null) {
            here.missing("State the amount.");
            return;
        }
        if (!Price.EUR.equals(price.currency())) {
            here.below("currency").malformed("The currency is EUR.");
        }
        if (price.amount().signum() < 0) {
            here.below("amount").malformed("An amount is not negative.");
        }
        if (Decimals.isHuge(price.amount()) || price.amount().scale() > Price.DECIMALS) {
            here.below("amount")
                    .malformed(
                            "An amount has 15 digits at most, and %d decimals at most."
                                    .formatted(Price.DECIMALS));
        }
    }
}
