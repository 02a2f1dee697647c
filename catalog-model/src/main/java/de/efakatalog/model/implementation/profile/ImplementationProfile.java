package de.efakatalog.model.implementation.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adopter needs to know beyond the facts that search and routing read. Only providers state
 * it; an import never does. In a draft anything may still be missing; {@link ContentCheck} says
 * what.
 *
 * @param summary what it does, in a few sentences
 * @param authorityCategories which authorities work with it, such as Gewerbeamt
 * @param regions ARS of the regions that a shared component serves; the Bund is {@code
 *     000000000000}
 * @param languages languages of its pages, BCP 47
 * @param trustLevel how sure the identity has to be
 * @param identification how people prove it
 * @param accounts accounts by which they come in
 * @param payments how fees are paid; empty when there are none
 * @param accessChannels ways by which people reach it
 * @param interfaces ways by which data come and go
 * @param components ids of shared components that it stands on
 * @param fachverfahren what it was connected to
 * @param efa whether it was built as Einer für Alle; then the checklist is due
 * @param efaRequirements EfA-Mindestanforderungen
 * @param adopterDuties what an authority that joins has to bring along
 * @param hosting where and by whom it is run
 * @param sourceCode whether the source code is open
 * @param accessibility statement on accessibility
 * @param documents documents, those on privacy among them
 * @param contact who answers questions
 * @param releases what came with which release, the newest first
 * @param marks marks of proven practice
 */
public record ImplementationProfile(
        @Nullable String summary,
        List<String> authorityCategories,
        List<String> regions,
        List<String> languages,
        @Nullable TrustLevel trustLevel,
        List<IdentificationMeans> identification,
        List<AccountAccess> accounts,
        List<PaymentAccess> payments,
        List<AccessChannel> accessChannels,
        List<TechnicalInterface> interfaces,
        List<String> components,
        List<FachverfahrenConnection> fachverfahren,
        @Nullable Boolean efa,
        List<EfaRequirement> efaRequirements,
        List<AdopterDuty> adopterDuties,
        @Nullable Hosting hosting,
        @Nullable SourceCode sourceCode,
        @Nullable AccessibilityStatement accessibility,
        List<DocumentReference> documents,
        @Nullable FunctionalContact contact,
        List<ReleaseNote> releases,
        List<PracticeMark> marks) {
    public ImplementationProfile {
        authorityCategories =
                authorityCategories == null ? List.of() : List.copyOf(authorityCategories);
        regions = regions == null ? List.of() : List.copyOf(regions);
        languages = languages == null ? List.of() : List.copyOf(languages);
        identification = identification == null ? List.of() : List.copyOf(identification);
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        payments = payments == null ? List.of() : List.copyOf(payments);
        accessChannels = accessChannels == null ? List.of() : List.copyOf(accessChannels);
        interfaces = interfaces == null ? List.of() : List.copyOf(interfaces);
        components = components == null ? List.of() : List.copyOf(components);
        fachverfahren = fachverfahren == null ? List.of() : List.copyOf(fachverfahren);
        efaRequirements = efaRequirements == null ? List.of() : List.copyOf(efaRequirements);
        adopterDuties = adopterDuties == null ? List.of() : List.copyOf(adopterDuties);
        documents = documents == null ? List.of() : List.copyOf(documents);
        releases = releases == null ? List.of() : List.copyOf(releases);
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    /** Nothing stated yet. */
    public static ImplementationProfile empty() {
        return new ImplementationProfile(
                null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null,
                null, List.of(), null, List.of(), List.of());
    }
}
