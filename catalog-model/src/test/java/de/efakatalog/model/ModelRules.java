package de.efakatalog.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.destination.Destination;
import de.efakatalog.model.destination.DestinationWriting;
import de.efakatalog.model.responsibility.Responsibility;
import de.efakatalog.model.responsibility.ResponsibilityWriting;
import de.efakatalog.model.testing.HouseRules;
import java.util.List;

/** What the model may know, and in which order. */
final class ModelRules {

    private static final List<String> BASE =
            List.of("changelog", "finding", "postgres", "text", "imports", "signing");

    /** An earlier feature never uses a later one, and what all stand on uses none. */
    static final ArchRule FEATURE_ORDER = featureOrder();

    static final ArchRule NO_HTTP =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..",
                            "jakarta.servlet..",
                            "io.vertx..",
                            "io.quarkus.vertx..",
                            "io.quarkus.rest..",
                            "java.net.http..",
                            "com.sun.net.httpserver..")
                    .as("the model knows no HTTP");

    static final ArchRule NO_SEARCH_ENGINE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.lucene..", "co.elastic..", "org.elasticsearch..")
                    .as("the model knows no search engine");

    static final ArchRule NO_OTHER_MODULE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "de.efakatalog.index..", "de.efakatalog.api..", "de.efakatalog.seed..")
                    .as("the model knows no other module");

    static final ArchRule ENTITIES_ARE_CAPTURED =
            classes()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    .beAssignableTo(CatalogRecord.class)
                    .as("every entity is a CatalogRecord, so that the change log sees it");

    static final ArchRule ENTITIES_HAVE_VERBS =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(CatalogRecord.class)
                    .and()
                    .arePublic()
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .as("entities have verbs, no setters");

    /** Signatures rest on these two: who writes past the one way forgets to sign. */
    static final ArchRule RESPONSIBILITIES_ARE_WRITTEN_IN_ONE_WAY =
            writtenBy(Responsibility.class, ResponsibilityWriting.class);

    static final ArchRule DESTINATIONS_ARE_WRITTEN_IN_ONE_WAY =
            writtenBy(Destination.class, DestinationWriting.class);

    private ModelRules() {}

    private static ArchRule writtenBy(Class<?> entity, Class<?> writer) {
        return noClasses()
                .that()
                .areNotAssignableTo(writer)
                .should()
                .callCodeUnitWhere(changes(entity))
                .as(writer.getSimpleName() + " alone adds and corrects " + entity.getSimpleName());
    }

    private static DescribedPredicate<JavaCall<?>> changes(Class<?> entity) {
        return new DescribedPredicate<>("adds or corrects " + entity.getSimpleName()) {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isEquivalentTo(entity)
                        && List.of("<init>", "correct").contains(call.getName())
                        // Hibernate's own constructor
                        && !call.getTarget().getRawParameterTypes().isEmpty();
            }
        };
    }

    private static ArchRule featureOrder() {
        List<String> features = HouseRules.FEATURES;
        CompositeArchRule order =
                CompositeArchRule.of(mayNotUse(packages(BASE), packages(features)));
        for (int i = 0; i < features.size() - 1; i++) {
            order =
                    order.and(
                            mayNotUse(
                                    packages(features.subList(i, i + 1)),
                                    packages(features.subList(i + 1, features.size()))));
        }
        return order.as("features use earlier features only");
    }

    private static ArchRule mayNotUse(String[] users, String[] used) {
        return noClasses()
                .that()
                .resideInAnyPackage(users)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used)
                // not every feature exists yet
                .allowEmptyShould(true);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "de.efakatalog.." + name + "..").toArray(String[]::new);
    }
}
