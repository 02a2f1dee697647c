package de.efakatalog.api.routing;

import java.util.List;

/**
 * The answers to many questions, all from one position of the change log.
 *
 * @param items one for each question, in the same order
 */
public record BatchAnswer(List<BatchItem> items) {}
