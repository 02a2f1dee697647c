package de.efakatalog.seed.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes all seed files from the folder with the collected public data. */
public final class SeedConversion {

    private static final System.Logger LOG = System.getLogger(SeedConversion.class.getName());

    private SeedConversion() {}

    /**
     * Converts.
     *
     * @param args the folder with the sources, then the folder to write to
     * @throws IOException when the second folder cannot be made
     * @throws IllegalArgumentException when there are not exactly two arguments
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Give the source folder and the target folder.");
        }
        Path target = Files.createDirectories(Path.of(args[1]));
        for (Facts facts : convert(new SourceFolder(Path.of(args[0])))) {
            facts.writeTo(target);
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0}: {1} rows",
                    facts.file().fileName(),
                    facts.rows().size());
        }
    }

    private static List<Facts> convert(SourceFolder folder) {
        Muenchen muenchen = new Muenchen(folder);
        ServiceConversion services = new ServiceConversion(folder);
        return List.of(
                new RegionConversion(folder).convert(),
                PostcodeConversion.convert(folder),
                services.ozgServices(),
                services.services(muenchen),
                OwnServiceConversion.convert(folder),
                new OrganisationConversion(folder).convert(),
                AuthorityConversion.convert(muenchen),
                ImplementationConversion.convert(folder),
                ReportedReuseConversion.convert(folder),
                ResponsibilityConversion.convert(folder, muenchen));
    }
}
