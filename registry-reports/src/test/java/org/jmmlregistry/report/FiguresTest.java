package org.jmmlregistry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static String dose(Item<BigDecimal> item, String cells) {
        return Language.ENGLISH.say(CellDose.of(item, new BigDecimal(cells)));
    }

    private static String share(String percent) {
        return Language.ENGLISH.say(DonorShare.of(new BigDecimal(percent)));
    }

    private static String measured(Item<BigDecimal> item, String value) {
        return Language.ENGLISH.say(Figures.measured(item, new BigDecimal(value)));
    }

    @Test
    void a_dose_of_cells_has_one_figure_before_the_point() {
        Map<String, String> millions = Map.of(
                "10", "1\u00a0×\u00a010⁷",
                "50", "5\u00a0×\u00a010⁷",
                "50.00", "5\u00a0×\u00a010⁷",
                "2.5", "2.5\u00a0×\u00a010⁶",
                "0.5", "5\u00a0×\u00a010⁵",
                "12.4", "1.24\u00a0×\u00a010⁷",
                "0.0001", "1\u00a0×\u00a010²",
                "1000", "1\u00a0×\u00a010⁹",
                "0", "0",
                "0.000", "0");
        millions.forEach((cells, told) -> assertEquals(told, dose(DliForm.CD3_DOSE, cells)));
        assertEquals("3.2\u00a0×\u00a010⁸", dose(TransplantForm.TNC_DOSE, "3.2"));
        assertEquals("2\u00a0×\u00a010⁹", dose(TransplantForm.CD3_DOSE, "200"));
        assertEquals("5\u00a0×\u00a010¹⁰", dose(TransplantForm.TNC_DOSE, "500"));
    }

    @Test
    void a_dose_that_no_sentence_names_is_told_by_the_same_rule() {
        assertEquals("1\u00a0×\u00a010⁷/kg", measured(DliForm.NK_DOSE, "10"));
        assertEquals("5\u00a0×\u00a010⁵/kg", measured(TransplantForm.CD34_DOSE, "0.5"));
    }

    @Test
    void what_is_not_counted_in_cells_is_no_dose_of_cells() {
        assertThrows(IllegalArgumentException.class, () -> dose(ChimerismForm.DONOR_PCT, "10"));
    }

    @Test
    void a_share_of_donor_cells_is_told_in_whole_percent() {
        Map<String, String> shares = Map.of(
                "98.67", "99", "82", "82", "35.4", "35", "94.6", "95", "5.4", "5", "0", "0", "100", "100", "1E+2",
                "100", "4.2", "4");
        shares.forEach((percent, told) -> assertEquals(told, share(percent)));
    }

    @Test
    void rounding_never_changes_how_a_share_is_read() {
        Map<String, String> shares = Map.of(
                "95.3", "95.3",
                "95.04", "95.04",
                "95.25", "95.3",
                "4.6", "4.6",
                "4.97", "4.97",
                "99.6", "99.6",
                "99.97", "99.97",
                "0.3", "0.3",
                "0.03", "0.03");
        shares.forEach((percent, told) -> assertEquals(told, share(percent)));
    }

    /** A further item in percent is looked at before it is told otherwise. */
    @Test
    void all_shares_of_donor_cells_are_rounded_and_no_other() {
        Map<String, String> told = new TreeMap<>();
        for (Form form : Forms.all()) {
            for (Item<?> item : form.items()) {
                if (item.unit().equals("%")) {
                    told.put(
                            form.code() + "." + item.code(),
                            Language.ENGLISH.say(Figures.measured(item, new BigDecimal("51.25"))));
                }
            }
        }
        assertTrue(told.size() > 8, told.toString());
        told.forEach((item, words) -> assertEquals(item.contains("donor_pct") ? "51 %" : "51.25 %", words, item));
    }
}
