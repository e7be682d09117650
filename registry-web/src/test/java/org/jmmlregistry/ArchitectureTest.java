package org.jmmlregistry;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;

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
        "org.jmmlregistry.savedcohort..",
        "org.jmmlregistry.issued..",
        "org.jmmlregistry.unsent..",
        "org.jmmlregistry.job..",
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
            .definedBy("..dictionary..", "..terminology..")
            .layer("clinic")
            .definedBy("..patient..", "..diagnosis..", "..transplant..", "..followup..")
            .layer("casefile")
            .definedBy("..casefile..")
            .layer("criterion")
            .definedBy("..criterion..")
            .layer("casebook")
            .definedBy(
                    "..casebook..",
                    "org.jmmlregistry.takenout..",
                    "..audit..",
                    "..account..",
                    "..centre..",
                    "..identity..",
                    "..query..",
                    "..reference..",
                    "..index..",
                    "org.jmmlregistry.savedcohort..",
                    "org.jmmlregistry.issued..",
                    "org.jmmlregistry.unsent..",
                    "org.jmmlregistry.job..")
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
            .layer("study")
            .definedBy("org.jmmlregistry.study..")
            .layer("exchange")
            .definedBy("org.jmmlregistry.exchange..", "..demonstration..", "..synthetic..")
            .layer("report")
            .definedBy("org.jmmlregistry.report..")
            .layer("backup")
            .definedBy("org.jmmlregistry.backup..")
            .layer("dossier")
            .definedBy("org.jmmlregistry.dossier..", "org.jmmlregistry.selftest..")
            .layer("database")
            .definedBy("..database..")
            .layer("web")
            .definedBy("..web..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("dossier")
            .mayOnlyBeAccessedByLayers("report", "web")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("dossier", "report", "web")
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("report", "web")
            .whereLayer("cohort")
            .mayOnlyBeAccessedByLayers("study", "exchange", "dossier", "report", "web")
            .whereLayer("statistics")
            .mayOnlyBeAccessedByLayers("cohort", "study", "dossier", "report", "web")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers(
                    "casebook", "snapshot", "cohort", "study", "exchange", "dossier", "report", "web")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("cohort", "study", "exchange", "report", "web")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("dossier", "report", "web")
            .whereLayer("casebook")
            .mayOnlyBeAccessedByLayers("snapshot", "study", "exchange", "dossier", "report", "backup", "web")
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers(
                    "criterion",
                    "casebook",
                    "snapshot",
                    "outcome",
                    "cohort",
                    "study",
                    "exchange",
                    "dossier",
                    "report",
                    "web")
            .whereLayer("criterion")
            .mayOnlyBeAccessedByLayers("casebook", "snapshot", "cohort", "study", "exchange", "report", "web")
            .because(
                    "an arrow may point to the left only: dictionary, clinic, casefile, criterion, outcome, casebook, snapshot, "
                            + "cohort, study, exchange, dossier, report, web");

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
    static final ArchRule cases_are_read_in_one_place = noClasses()
            .that()
            .resideInAPackage("..casebook..")
            .and()
            .doNotHaveSimpleName("CaseStore")
            .and()
            .doNotHaveSimpleName("CaseWriter")
            .and()
            .doNotHaveSimpleName("Duplicates")
            .and()
            .doNotHaveSimpleName("Shelf")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("CaseStore.open is the way to a case, and asks who may know of it");

    @ArchTest
    static final ArchRule a_case_is_found_without_a_caller_only_to_be_written = methods()
            .that()
            .areDeclaredInClassesThat(simpleName("CaseStore"))
            .and()
            .haveName("find")
            .should()
            .onlyBeCalled()
            .byClassesThat(DescribedPredicate.describe(
                    "write what was opened, or ask for the scope themselves",
                    each -> List.of("CaseStore", "CaseWriter", "Erasure", "IndexUpkeep", "Shelf")
                            .contains(each.getSimpleName())));

    @ArchTest
    static final ArchRule what_knows_no_caller_is_for_the_casebook = noClasses()
            .that()
            .resideOutsideOfPackages("..casebook..", "..identity..", "..audit..", "..query..")
            .should()
            .callMethod(Identities.class, "known", RegistryId.class)
            .orShould()
            .callMethod(Identities.class, "sameNumber", RegistryId.class, Identity.class)
            .orShould()
            .callMethod(Identities.class, "sameName", RegistryId.class, Identity.class)
            .orShould()
            .callMethod(Trail.class, "of", String.class)
            .orShould()
            .callMethod(Trail.class, "of", String.class, String.class)
            .orShould()
            .callMethod(Queries.class, "unsettled", RegistryId.class, EntryKey.class)
            .because("they answer without asking whose child it is");

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
    static final ArchRule a_day_is_that_of_the_registry = noClasses()
            .that()
            .doNotHaveSimpleName("RegistryTime")
            .and()
            .doNotHaveSimpleName("Software")
            .and()
            .doNotHaveSimpleName("BackupFolder")
            .and()
            .doNotHaveSimpleName("RunTimes")
            .should()
            .callMethod(LocalDate.class, "now", Clock.class)
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
            .orShould()
            .callMethod(LocalDate.class, "atStartOfDay", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "toLocalDate")
            .orShould()
            .callMethod(Instant.class, "atZone", ZoneId.class)
            .orShould()
            .callMethod(Instant.class, "atOffset", ZoneOffset.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(DateTimeFormatter.class, "withZone", ZoneId.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Year.class, ZonedDateTime.class, OffsetDateTime.class, Date.class, Calendar.class, TimeZone.class)
            .because("which day it is, and which time people read, is said by RegistryTime alone; "
                    + "a release has one day everywhere, names of backups say that they are in UTC, and the job runner "
                    + "tells times in its own way");

    /** What the compiler does not forbid already. */
    @ArchTest
    static final ArchRule the_language_of_the_machine_changes_nothing = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedTime", FormatStyle.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedDateTime", FormatStyle.class)
            .orShould()
            .callConstructor(Scanner.class, InputStream.class)
            .orShould()
            .callConstructor(Scanner.class, String.class)
            .because("text that a machine reads must be the same wherever it is written");

    @ArchTest
    static final ArchRule names_say_what_not_how =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Facade|Processor|Handler)$");

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
