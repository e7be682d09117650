package org.jmmlregistry.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.TransplantForm;

/** Cases in which every item is answered, and together every item with every code of its list, countries apart. */
public final class FullCases {

    private static final int CODES = 20;
    private static final int HSCTS = 2;
    private static final LocalDate DIAGNOSIS = LocalDate.of(1998, 3, 10);

    private static final Map<String, String> PATTERNED = Map.of(
            "karyotype_iscn", "46,XY",
            "hgvs_c", "c.226G>A",
            "hgvs_p", "p.(Glu76Lys)",
            "transcript", "NM_002834.5",
            "karyotype_at_event", "45,XY,-7",
            "prior_event_id", "F13/1/1",
            "interventions_between", "F12b/1/1",
            "sm_morphology", "9861/3",
            "sm_topography", "C42.1");

    private FullCases() {}

    /** One case for each place in a list of codes, every second child of them alive. */
    public static List<CaseFile> files() {
        return IntStream.range(0, CODES).mapToObj(FullCases::file).toList();
    }

    private static CaseFile file(int place) {
        Map<EntryKey, Answers> entries = new TreeMap<>();
        for (Form form : Forms.all()) {
            boolean perHsct = form.repeat().standsUnderHsct();
            for (int hsct = perHsct ? 1 : 0; hsct <= (perHsct ? HSCTS : 0); hsct++) {
                EntryKey key = new EntryKey(form.code(), hsct, 1);
                if (form != DeathForm.FORM || place % 2 == 0) {
                    entries.put(key, form.read(key, written(form, hsct, place)).answers());
                }
            }
        }
        return CaseFiles.of(RegistryId.of(200 + place), CaseAnswers.of(entries));
    }

    private static Map<String, Written> written(Form form, int hsct, int place) {
        Map<String, Written> written = new LinkedHashMap<>();
        for (Item<?> item : form.enteredItems()) {
            written.put(item.code(), Written.value(value(item, hsct, place)));
        }
        if (form == TransplantForm.FORM) {
            written.put(TransplantForm.INFUSION_KIND.code(), Written.value(InfusionKind.NEW_HSCT.code()));
            written.put(
                    TransplantForm.HSCT_DATE.code(),
                    Written.value(DIAGNOSIS.plusDays(300L * hsct).toString()));
        }
        if (form == PatientForm.FORM) {
            written.put(PatientForm.BIRTH_DATE.code(), Written.value("1994-02-15"));
            written.put(PatientForm.SERIES.code(), Written.value("CHANG2004:" + place));
        }
        PATTERNED.forEach((item, text) -> form.item(item).ifPresent(each -> written.put(item, Written.value(text))));
        if (form == ResponseForm.FORM) {
            written.put(ResponseForm.FOR_INTERVENTION.code(), Written.value("F12b/" + hsct + "/1"));
        }
        return written;
    }

    private static String value(Item<?> item, int hsct, int place) {
        return switch (item.kind()) {
            case DATE -> DIAGNOSIS.plusDays(300L * hsct + place).toString();
            case NUMBER, INTEGER ->
                item.hardRange()
                        .low()
                        .orElse(BigDecimal.ONE)
                        .add(item.hardRange().above() ? BigDecimal.ONE : BigDecimal.ZERO)
                        .stripTrailingZeros()
                        .toPlainString();
            case CODE, CODES ->
                item.choices().get(place % item.choices().size()).code();
            case YES_NO -> place % 2 == 0 ? "Y" : "N";
            case STRING, STRINGS, TEXT -> "1";
        };
    }
}
