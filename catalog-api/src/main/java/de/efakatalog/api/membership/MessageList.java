package de.efakatalog.api.membership;

import java.util.List;

/**
 * What this registry has sent or wants to send.
 *
 * @param items newest first
 */
public record MessageList(List<MessageView> items) {}
