package de.efakatalog.model.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Rules for the code of every module (CONTRIBUTING.md). */
public final class HouseRules {

    /**
     * Names whose "Service" is the noun of the domain, not a use case: Leistung, OZG-Leistung,
     * Onlinedienst as part of a route, the route's answer to a Leistung it does not know, and a
     * Leistung as the routing table knows it.
     */
    private static final String NOUNS =
            "PublicService|OzgService|OnlineService|UnknownService|KnownService";

    private HouseRules() {}

    /** A name says what a class is for. */
    public static final ArchRule SPEAKING_NAMES =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*[.$](" + NOUNS + ")")
                    .and()
                    // MapStruct names what it generates
                    .haveSimpleNameNotEndingWith("MappingImpl")
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Common|Impl|Service)")
                    .as("no class is called Manager, Helper, Util, Common, Impl or Service");

    /** The compiler checks nulls in null-marked packages only. */
    public static final ArchRule NULL_MARKED =
            classes().should(liveInANullMarkedPackage()).as("every package is @NullMarked");

    /** A circle of packages is one package. */
    public static final ArchRule NO_CYCLES =
            slices().matching("de.efakatalog.(**)").should().beFreeOfCycles();

    /** What an application has to say, it says to the log. */
    public static final ArchRule NO_STANDARD_STREAMS =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** Days and instants are different things. */
    public static final ArchRule NO_OLD_DATES =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Date.class, Calendar.class, DateFormat.class)
                    .as("no class uses java.util.Date or Calendar");

    /** What a class needs stands in its constructor. */
    public static final ArchRule NO_FIELD_INJECTION =
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                    .as("no field is injected");

    /** Time comes from the injected clock; one class makes it. */
    public static final ArchRule INJECTED_CLOCK =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("RecordClock")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .as("time comes from the injected clock");

    /** An update in SQL or JPQL would bypass the change log. */
    public static final ArchRule NO_BULK_UPDATES =
            noClasses()
                    .should()
                    .callMethodWhere(isBulkUpdate())
                    .as("no record is changed past the entities");

    /** The features, in order: a later one may use an earlier one, never the reverse. */
    public static final List<String> FEATURES =
            List.of(
                    "region",
                    "service",
                    "organisation",
                    "identity",
                    "implementation",
                    "responsibility",
                    "destination",
                    "offer",
                    "contract",
                    "adoption",
                    "registry");

    private static DescribedPredicate<JavaMethodCall> isBulkUpdate() {
        return new DescribedPredicate<>("is a bulk update or delete") {
            @Override
            public boolean test(JavaMethodCall call) {
                JavaClass owner = call.getTargetOwner();
                return switch (call.getName()) {
                    case "executeUpdate" ->
                            owner.isAssignableTo("jakarta.persistence.Query")
                                    || owner.isAssignableTo("org.hibernate.query.MutationQuery");
                    case "update", "delete", "deleteAll", "deleteById" ->
                            owner.isAssignableTo(
                                    "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
                    default -> false;
                };
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a null-marked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
