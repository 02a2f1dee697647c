package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist: a requirement, and how far it is fulfilled.
 *
 * @param category what it belongs to
 * @param level how binding it is
 * @param requirement the requirement in a few words, or its number
 * @param fulfilment how far it is fulfilled
 * @param evidence what shows it, or what is missing
 * @param url where that can be read, https
 */
public record EfaRequirement(
        @Nullable EfaCategory category,
        @Nullable RequirementLevel level,
        @Nullable String requirement,
        @Nullable Fulfilment fulfilment,
        @Nullable String evidence,
        @Nullable String url) {}
