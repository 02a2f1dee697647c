package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A Land's share of what the Länder pay together.
 *
 * @param land ARS of the Land, 2 digits
 * @param percent its share as text, with up to eight decimals
 */
public record LandShare(
        @Nullable String land,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal percent) {

    /** Places behind the point that are taken; the key is published with five. */
    static final int DECIMALS = 8;

    public LandShare {
        percent = percent == null ? null : Decimals.plain(percent, 0);
    }
}
