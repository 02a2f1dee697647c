package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Fachverfahren that an implementation was connected to.
 *
 * @param product name of the product
 * @param vendor who makes it
 * @param interfaceName by which interface, such as XGewerbe 2.1 by FIT-Connect
 * @param confirmedBy id of the organisation that confirms it: one that uses both, or the vendor
 * @param confirmedOn the day on which it did
 */
public record FachverfahrenConnection(
        @Nullable String product,
        @Nullable String vendor,
        @Nullable String interfaceName,
        @Nullable String confirmedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate confirmedOn) {}
