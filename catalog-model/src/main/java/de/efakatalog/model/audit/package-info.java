/**
 * Writing with care: who wrote which version (the audit trail), what a version changed (the
 * history), and answers that are kept so that a request can be repeated (ADR 0017).
 */
@NullMarked
package de.efakatalog.model.audit;

import org.jspecify.annotations.NullMarked;
