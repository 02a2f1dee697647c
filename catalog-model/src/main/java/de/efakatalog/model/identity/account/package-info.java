/** How people show who they are where no identity provider does it: passwords, sessions, setup. */
@NullMarked
package de.efakatalog.model.identity.account;

import org.jspecify.annotations.NullMarked;
