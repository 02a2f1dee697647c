package de.efakatalog.model.offer.terms;

import org.jspecify.annotations.Nullable;

/**
 * The part of a cost that somebody pays: either fixed, or per mille of what the fixed parts leave.
 * The parts per mille add up to 1000. Tax follows the parts.
 *
 * @param payer who
 * @param permille how much of the rest, 1 to 1000; null for a fixed part
 * @param fixed how much, before tax, of the full amount; null for a part per mille
 * @param funding which programme; null unless the payer is {@link Payer#FUNDING}
 */
public record PayerShare(
        @Nullable Payer payer,
        @Nullable Integer permille,
        @Nullable Price fixed,
        @Nullable Funding funding) {}
