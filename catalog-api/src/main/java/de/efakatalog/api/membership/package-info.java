/** Doors to who acts for an organisation: members, invitations, claims, tokens. */
@NullMarked
package de.efakatalog.api.membership;

import org.jspecify.annotations.NullMarked;
