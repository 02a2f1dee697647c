package de.efakatalog.index.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a service at a place?
 *
 * @param serviceKey LeiKa key, or a key of the registry's own; taken as it is (ADR 0009)
 * @param region the place
 * @param at the day asked about, Europe/Berlin; null for today
 */
public record RouteQuestion(String serviceKey, RegionInput region, @Nullable LocalDate at) {}
