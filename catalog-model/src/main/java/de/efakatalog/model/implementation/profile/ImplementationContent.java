package de.efakatalog.model.implementation.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a provider says about an implementation: what a draft holds, and what is published with
 * it. In a draft anything may still be missing; {@link ContentCheck} says what.
 *
 * @param type an online service, or which shared component
 * @param name name
 * @param services keys of the services it implements; a shared component has none
 * @param ozgId the bundle it belongs to, 5 digits
 * @param availability whether it can be used today
 * @param since when it went live: year, month or day
 * @param maturity Reifegrad
 * @param url where it is used, https
 * @param reuseChannels ways by which it is offered for reuse, such as FIT-Store
 * @param operator who operates or develops it
 * @param profile what else an adopter needs
 */
public record ImplementationContent(
        @Nullable ImplementationType type,
        @Nullable String name,
        List<String> services,
        @Nullable String ozgId,
        @Nullable Availability availability,
        @Nullable String since,
        @Nullable StatedMaturity maturity,
        @Nullable String url,
        List<String> reuseChannels,
        @Nullable String operator,
        ImplementationProfile profile) {
    public ImplementationContent {
        services = services == null ? List.of() : List.copyOf(services);
        reuseChannels = reuseChannels == null ? List.of() : List.copyOf(reuseChannels);
        profile = profile == null ? ImplementationProfile.empty() : profile;
    }

    /** The data exchange standards among the interfaces, as search knows them. */
    public List<String> standards() {
        return profile.interfaces().stream()
                .filter(each -> each.kind() == InterfaceKind.XOEV_STANDARD)
                .map(TechnicalInterface::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }
}
