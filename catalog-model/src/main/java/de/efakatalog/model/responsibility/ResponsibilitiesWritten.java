package de.efakatalog.model.responsibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Responsibilities were added or changed inside the present transaction. Later features that hold
 * something about them follow it there, and may refuse it by throwing.
 *
 * @param responsibilities those that were added or changed
 * @param destinations what they name, and what they named before; never empty
 */
public record ResponsibilitiesWritten(
        List<Responsibility> responsibilities, Set<UUID> destinations) {}
