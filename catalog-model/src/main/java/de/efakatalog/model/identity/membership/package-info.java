/** How people and machines come to act for an organisation: invitations, claims, API tokens. */
@NullMarked
package de.efakatalog.model.identity.membership;

import org.jspecify.annotations.NullMarked;
