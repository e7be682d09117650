package org.jmmlregistry.followup;

import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;

/** F12c: other salvage therapy after an HSCT. */
public final class SalvageForm {

    public static final Item<List<SalvageAgent>> SALVAGE_AGENT =
            Item.codes("salvage_agent", "Agents", SalvageAgent.class).required();
    public static final Item<ClinicalDate> SALVAGE_START =
            Item.date("salvage_start", "Start of the salvage therapy").required();
    public static final Item<ClinicalDate> SALVAGE_STOP = Item.date("salvage_stop", "Stop of the salvage therapy");
    public static final Item<Coded> SALVAGE_INTENT = Item.code(
                    "salvage_intent",
                    "Intent",
                    "PRE_EMPTIVE Pre-emptive | RELAPSE Treatment of relapse | BRIDGE_TO_HSCT2 Bridge to the next HSCT | PALLIATIVE Palliative")
            .required();
    public static final Item<SalvageResponse> SALVAGE_RESPONSE = Item.code(
                    "salvage_response", "Best response", SalvageResponse.class)
            .required();

    public static final Form FORM = Form.of(
                    "F12c",
                    "Other salvage therapy",
                    Form.Repeat.REPEATED_PER_HSCT,
                    SALVAGE_AGENT,
                    SALVAGE_START,
                    SALVAGE_STOP,
                    SALVAGE_INTENT,
                    SALVAGE_RESPONSE)
            .checkedBy(InterventionChecks.ofSalvage())
            .datedBy(SALVAGE_START);

    private SalvageForm() {}
}
