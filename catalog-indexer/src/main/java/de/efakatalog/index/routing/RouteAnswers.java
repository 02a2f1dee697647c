package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.List;

/**
 * What the routing table says to many questions at one moment.
 *
 * @param position the position in the change log that all answers rest on
 * @param today the day that questions without a day are about, Europe/Berlin
 * @param answers one for each question, in the same order
 */
public record RouteAnswers(long position, LocalDate today, List<RouteAnswer> answers) {}
