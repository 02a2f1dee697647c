package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law of a Land that obliges its authorities to reuse.
 *
 * @param land ARS of the Land, 2 digits
 * @param reference the law with its section, as jurists cite it
 * @param url where it can be read, https
 * @param since first day on which it obliges
 */
public record LegalMandate(
        @Nullable String land,
        @Nullable String reference,
        @Nullable String url,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate since) {}
