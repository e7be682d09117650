package org.jmmlregistry.patient;

import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CibmtrForm;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/** F01: who the child is, as far as the registry may know. */
public final class PatientForm {

    public static final Item<String> REGISTRY_ID = Item.string("registry_id", "Registry pseudonym")
            .pattern(
                    "JM-[0-9]{5}-[0-9]",
                    Message.in("written form", "pseudonym of the registry, such as {example}", "JM-00014-7"))
            .required();
    public static final Item<String> CENTRE_CODE = Item.string("centre_code", "Treating centre")
            .pattern(
                    "[A-Za-z0-9_-]{1,20}",
                    Message.in(
                            "written form",
                            "code of a centre in letters, digits, hyphens and underlines, such as {example}",
                            "BERN-1"))
            .required();
    public static final Item<String> LOCAL_MRN =
            Item.string("local_mrn", "Hospital number").required().identity();
    public static final Item<List<String>> EXTERNAL_IDS = Item.strings(
                    "external_ids", "Numbers in other registries, such as CRID:4711")
            .pattern(
                    "(CRID|GRID|EBMT_ID):.+",
                    Message.in(
                            "written form",
                            "CRID, GRID or EBMT_ID, a colon and the number, such as {example}",
                            "CRID:4711"))
            .outside(
                    CibmtrForm.RESEARCH_ID,
                    OutsideCode.of(CodeSystem.FHIR, "cibmtr-patient:CRID", "CIBMTR Patient Profile, identifier CRID"),
                    OutsideCode.of(CodeSystem.FHIR, "cibmtr-patient:GRID", "CIBMTR Patient Profile, identifier GRID"));
    public static final Item<ClinicalDate> BIRTH_DATE =
            Item.date("birth_date", "Date of birth").required().identity().outside(CibmtrForm.RESEARCH_ID);
    public static final Item<Sex> SEX_AT_BIRTH = Item.code("sex_at_birth", "Sex assigned at birth", Sex.class)
            .given()
            .outside(
                    OutsideCode.of(CodeSystem.FHIR, "us-core-birthsex", "US Core Birth Sex Extension"),
                    OutsideCode.of(CodeSystem.SNOMED_CT, "248153007", "Male (finding)")
                            .means("M"),
                    OutsideCode.of(CodeSystem.SNOMED_CT, "248152002", "Female (finding)")
                            .means("F"));
    public static final Item<String> ANCESTRY = Item.string("ancestry", "Ethnic origin")
            .pattern(
                    "[A-Za-z0-9_-]{1,40}",
                    Message.in(
                            "written form",
                            "one word of letters, digits, hyphens and underlines, such as {example}",
                            "south_asian"));
    public static final Item<Coded> COUNTRY_RESIDENCE = Item.code(
                    "country_residence", "Country of residence", Country.all())
            .required();
    public static final Item<DataLabel> DATA_LABEL = Item.code(
                    "data_label", "What kind of case this is", DataLabel.class)
            .required();
    public static final Item<String> SERIES = Item.string("series", "Published or study series, with the number there")
            .pattern(
                    "[A-Za-z0-9_-]+:[A-Za-z0-9_-]+",
                    Message.in(
                            "written form",
                            "name of the series, a colon and the number there, such as {example}",
                            "CHANG2004:S01"));
    public static final Item<SeriesMembership> SERIES_MEMBERSHIP =
            Item.code("series_membership", "Whether the case is one of the series", SeriesMembership.class);
    public static final Item<VitalStatus> VITAL_STATUS =
            Item.code("vital_status", "Vital status", VitalStatus.class).derived();
    public static final Item<ClinicalDate> LAST_CONTACT_DATE = Item.date("last_contact_date", "Date of last contact")
            .required()
            .outside(CibmtrForm.FOLLOW_UP, CibmtrForm.POST_TED);
    public static final Item<Integer> GESTATIONAL_AGE_W = Item.integer(
                    "gestational_age_w", "Gestational age at birth, completed weeks", "wk")
            .hard(22, 44)
            .soft(28, 42)
            .loinc("76516-4", "Gestational age--at birth");
    public static final Item<Integer> BIRTH_WEIGHT_G = Item.integer("birth_weight_g", "Birth weight", "g")
            .hard(300, 6500)
            .softFrom(2500)
            .softUnless(Condition.below(GESTATIONAL_AGE_W, 37));
    public static final Item<Boolean> CONSANGUINITY = Item.yesNo("consanguinity", "Parents related by blood");

    public static final Form FORM = Form.of(
                    "F01",
                    "Patient",
                    Form.Repeat.ONCE,
                    REGISTRY_ID,
                    CENTRE_CODE,
                    LOCAL_MRN,
                    EXTERNAL_IDS,
                    BIRTH_DATE,
                    SEX_AT_BIRTH,
                    ANCESTRY,
                    COUNTRY_RESIDENCE,
                    DATA_LABEL,
                    SERIES,
                    SERIES_MEMBERSHIP,
                    VITAL_STATUS,
                    LAST_CONTACT_DATE,
                    BIRTH_WEIGHT_G,
                    GESTATIONAL_AGE_W,
                    CONSANGUINITY)
            .checkedBy(PatientChecks.all())
            .headed(CENTRE_CODE, Message.in("section", "Centre"))
            .headed(BIRTH_DATE, Message.in("section", "Child"))
            .headed(DATA_LABEL, Message.in("section", "Case and series"))
            .headed(VITAL_STATUS, Message.in("section", "Last contact"))
            .headed(BIRTH_WEIGHT_G, Message.in("section", "Birth"));

    private PatientForm() {}
}
