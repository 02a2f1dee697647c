package de.efakatalog.index.search.engine;

import java.util.List;
import java.util.function.Consumer;

/**
 * Port to the engines (ADR 0004): they retrieve, filter and count; how hits are ranked in the end
 * is not their business. All answer alike: same records, same scores, same order, same counts.
 */
public interface SearchEngine {

    /**
     * Finds records.
     *
     * @throws IndexNotBuiltException before the index was built for the first time
     * @throws EngineUnavailableException when the engine cannot be asked at the moment
     */
    Found find(Retrieval retrieval);

    /**
     * Reads the features of candidates of one question at once, for an engine that would otherwise
     * be asked for each.
     *
     * @throws StaleCandidatesException when one of them has changed since it was found
     * @throws EngineUnavailableException when the engine cannot be asked at the moment
     */
    default void fetchFeatures(List<Candidate> candidates) {}

    /** The same with their records. */
    default void fetchRecords(List<Candidate> candidates) {}

    /**
     * Hands over all records that match, in order, from one unchanging state of the index.
     *
     * @param retrieval its limit, its facets and the place it begins at are ignored
     * @return the position in the change log up to which that state holds everything
     * @throws IndexNotBuiltException before the index was built for the first time
     * @throws EngineUnavailableException when the engine cannot be asked at the moment
     */
    long scan(Retrieval retrieval, Consumer<Candidate> reader);

    /** The position in the change log up to which answers are complete; -1 before the first. */
    long position();
}
