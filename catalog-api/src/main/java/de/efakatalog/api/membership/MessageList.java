package de.efakatalog.api.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this registry has sent or wants to send.
 *
 * @param items newest first
 * @param next address of the next page; null on the last one
 */
public record MessageList(List<MessageView> items, @Nullable String next) {}
