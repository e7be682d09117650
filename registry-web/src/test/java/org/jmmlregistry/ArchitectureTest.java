package org.jmmlregistry;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The arrows between packages, and the habits that keep them short. */
@AnalyzeClasses(packages = "org.jmmlregistry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "..criterion..",
        "..dictionary..",
        "..patient..",
        "..diagnosis..",
        "..transplant..",
        "..followup..",
        "..casefile..",
        "..outcome..",
        "..statistics..",
        "org.jmmlregistry.cohort.."
    };
    private static final String[] STORES = {
        "..casebook..",
        "..audit..",
        "..identity..",
        "..account..",
        "..centre..",
        "..query..",
        "..reference..",
        "..index..",
        "..snapshot..",
        "..security..",
        "..database.."
    };

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.jmmlregistry.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_open_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.jmmlregistry..")
            .layer("dictionary")
            .definedBy("..dictionary..")
            .layer("clinic")
            .definedBy("..patient..", "..diagnosis..", "..transplant..", "..followup..")
            .layer("casefile")
            .definedBy("..casefile..")
            .layer("criterion")
            .definedBy("..criterion..")
            .layer("casebook")
            .definedBy(
                    "..casebook..",
                    "..audit..",
                    "..account..",
                    "..centre..",
                    "..identity..",
                    "..query..",
                    "..reference..",
                    "..index..")
            .layer("security")
            .definedBy("..security..")
            .layer("snapshot")
            .definedBy("..snapshot..")
            .layer("outcome")
            .definedBy("..outcome..")
            .layer("statistics")
            .definedBy("..statistics..")
            .layer("cohort")
            .definedBy("org.jmmlregistry.cohort..")
            .layer("exchange")
            .definedBy("org.jmmlregistry.exchange..", "..demonstration..", "..synthetic..")
            .layer("report")
            .definedBy("org.jmmlregistry.report..")
            .layer("backup")
            .definedBy("org.jmmlregistry.backup..")
            .layer("database")
            .definedBy("..database..")
            .layer("web")
            .definedBy("..web..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("report", "web")
            .whereLayer("cohort")
            .mayOnlyBeAccessedByLayers("exchange", "report", "web")
            .whereLayer("statistics")
            .mayOnlyBeAccessedByLayers("cohort", "report", "web")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("casebook", "snapshot", "cohort", "exchange", "report", "web")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("cohort", "exchange", "report", "web")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("casebook")
            .mayOnlyBeAccessedByLayers("snapshot", "exchange", "report", "backup", "web")
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers(
                    "criterion", "casebook", "snapshot", "outcome", "cohort", "exchange", "report", "web")
            .whereLayer("criterion")
            .mayOnlyBeAccessedByLayers("casebook", "snapshot", "cohort", "exchange", "report", "web")
            .because(
                    "an arrow may point to the left only: dictionary, clinic, casefile, criterion, outcome, casebook, snapshot, "
                            + "cohort, exchange, report, web");

    @ArchTest
    static final ArchRule features_of_the_web_have_no_cycles =
            slices().matching("org.jmmlregistry.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_features_share_knows_none_of_them = noClasses()
            .that()
            .resideInAPackage("org.jmmlregistry.web.http..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.jmmlregistry.web..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.jmmlregistry.web.http..", "org.jmmlregistry.web.language.."))));

    @ArchTest
    static final ArchRule clinical_packages_do_not_see_each_other = slices().matching("org.jmmlregistry.(*)..")
            .that(DescribedPredicate.describe("are clinical", slice -> slice.getDescription()
                    .matches(".*\\b(patient|diagnosis|transplant|followup)\\b.*")))
            .should()
            .notDependOnEachOther()
            .because("what spans them is a cross check or the case file");

    @ArchTest
    static final ArchRule statistics_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("org.jmmlregistry.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.jmmlregistry.statistics..",
                    "java..",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.jspecify..")
            .because("it is a library of its own");

    @ArchTest
    static final ArchRule pure_packages_know_no_platform = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..")
            .because("facts, outcomes and figures are values");

    @ArchTest
    static final ArchRule no_field_is_static_and_mutable = fields().that()
            .areDeclaredInClassesThat(resideInAPackage("org.jmmlregistry.."))
            .and()
            .areStatic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule only_stores_persist = noClasses()
            .that()
            .resideOutsideOfPackages(STORES)
            .and()
            .doNotHaveFullyQualifiedName("org.jmmlregistry.ArchitectureTest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .because("a page or a report never touches a table");

    @ArchTest
    static final ArchRule entities_stay_home =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule no_ejb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ejb..")
            .because("in the library of an EAR a @Stateless bean silently loses its transaction");

    @ArchTest
    static final ArchRule time_comes_from_the_caller = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("a figure that depends on the clock cannot be made again");

    @ArchTest
    static final ArchRule names_say_what_not_how =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Facade|Processor|Handler)$");

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
