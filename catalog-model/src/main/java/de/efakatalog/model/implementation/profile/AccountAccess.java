package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * An account by which people come in.
 *
 * @param kind which account
 * @param use whether it has to be used
 * @param trustLevel the level it has to reach; null when the one of the whole holds
 * @param note which account it is where the kind does not say, or what else there is to know
 */
public record AccountAccess(
        @Nullable AccountKind kind,
        @Nullable AccountUse use,
        @Nullable TrustLevel trustLevel,
        @Nullable String note) {}
