package de.efakatalog.index.search;

import de.efakatalog.index.search.rank.Explanation;

/**
 * Why a hit stands where it does.
 *
 * @param stage how tolerantly it was looked for
 * @param retrieved the engine's score, by which candidates were chosen
 * @param ranked whether it was among the candidates that our ranking has put in order
 * @param ranking what our ranking says of it
 */
public record HitExplanation(String stage, long retrieved, boolean ranked, Explanation ranking) {}
