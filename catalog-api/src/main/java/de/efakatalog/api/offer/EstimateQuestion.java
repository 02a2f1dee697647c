package de.efakatalog.api.offer;

import de.efakatalog.model.region.Ars;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For whom costs are estimated.
 *
 * @param ars region of the Kommune, of its Kreis, or of the Land
 * @param uses in a whole year; null when nobody says
 * @param at first day of use
 */
public record EstimateQuestion(Ars ars, @Nullable Integer uses, LocalDate at) {}
