package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * How fees are paid.
 *
 * @param component name of the payment component, such as ePayBL or pmPayment
 * @param policy when a fee is paid
 * @param interfaceName the interface to the component, such as XBezahldienste 1.0
 */
public record PaymentAccess(
        @Nullable String component,
        @Nullable PaymentPolicy policy,
        @Nullable String interfaceName) {}
