package de.efakatalog.model.identity.membership;

/** A message lies in the outbox; observe it after the transaction. */
public record MessageWritten() {}
