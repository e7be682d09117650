package org.jmmlregistry.followup;

import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.terminology.CibmtrForm;

/** F17: death and its causes. */
public final class DeathForm {

    public static final Item<ClinicalDate> DEATH_DATE =
            Item.date("death_date", "Date of death").required().outside(CibmtrForm.DEATH);
    public static final Item<Coded> DEATH_SOURCE = Item.code(
                    "death_source",
                    "Source of the death report",
                    "HOSPITAL Hospital | REGISTRY Population registry | FAMILY Family | AUTOPSY Autopsy")
            .required();
    public static final Item<CauseOfDeath> COD_PRIMARY = Item.code(
                    "cod_primary", "Primary cause of death", CauseOfDeath.class)
            .required()
            .outside(CibmtrForm.DEATH);
    public static final Item<List<CauseOfDeath>> COD_CONTRIBUTING = Item.codes(
                    "cod_contributing", "Contributing causes", CauseOfDeath.class)
            .outside(CibmtrForm.DEATH);
    public static final Item<Boolean> AUTOPSY_DONE = Item.yesNo("autopsy_done", "Autopsy done");
    public static final Item<RelapseRelation> RELAPSE_RELATED = Item.code(
                    "relapse_related", "Relation of the death to relapse", RelapseRelation.class)
            .derived();
    public static final Item<RelapseRelation> RELAPSE_RELATED_OVERRIDE =
            Item.code("relapse_related_override", "Relation to relapse as adjudicated", RelapseRelation.class);

    public static final Form FORM = Form.of(
                    "F17",
                    "Death",
                    Form.Repeat.ONCE_WITH_OR_WITHOUT_HSCT,
                    DEATH_DATE,
                    DEATH_SOURCE,
                    COD_PRIMARY,
                    COD_CONTRIBUTING,
                    AUTOPSY_DONE,
                    RELAPSE_RELATED,
                    RELAPSE_RELATED_OVERRIDE)
            .datedBy(DEATH_DATE);

    private DeathForm() {}
}
