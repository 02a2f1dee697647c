package de.efakatalog.model.destination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import de.efakatalog.model.destination.SignaturePayload.SignedServices;
import de.efakatalog.model.region.Ars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Claims in the form in which they are signed, the same for the same claims in any order. */
final class Coverage {

    /** LeiKa keys (FIM). */
    static final String SERVICE_URN = "urn:de:fim:leika:leistung:";

    private Coverage() {}

    /** The claims: services that have the same regions share an entry; everything is sorted. */
    static List<SignedServices> of(Collection<Claim> claims) {
        SortedMap<String, SortedSet<Ars>> regionsOfService =
                claims.stream()
                        .collect(
                                groupingBy(
                                        Claim::leikaKey,
                                        TreeMap::new,
                                        mapping(
                                                claim -> Ars.of(claim.ars()),
                                                toCollection(TreeSet::new))));
        Map<SortedSet<Ars>, List<String>> servicesOfRegions = new LinkedHashMap<>();
        regionsOfService.forEach(
                (service, regions) ->
                        servicesOfRegions
                                .computeIfAbsent(regions, r -> new ArrayList<>())
                                .add(SERVICE_URN + service));
        return servicesOfRegions.entrySet().stream()
                .map(
                        entry ->
                                new SignedServices(
                                        entry.getKey().stream().map(Ars::urn).toList(),
                                        entry.getValue()))
                .toList();
    }
}
