package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * Who answers questions: an office, never a natural person, because what is published here is
 * copied on and on.
 *
 * @param office name of the office or team
 * @param email its mailbox
 * @param phone its telephone number
 * @param url its page, https
 */
public record FunctionalContact(
        @Nullable String office,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url) {}
