package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What was given or done after an HSCT, apart from donor lymphocytes. */
public enum SalvageAgent implements Coded {
    AZACITIDINE("AZACITIDINE", "Azacitidine"),
    DECITABINE("DECITABINE", "Decitabine"),
    TRAMETINIB("TRAMETINIB", "Trametinib"),
    MERCAPTOPURINE("6MP", "6-mercaptopurine"),
    ARAC("ARAC", "Cytarabine"),
    FLAG("FLAG", "FLAG"),
    SPLENECTOMY("SPLENECTOMY", "Splenectomy"),
    INTERFERON("INTERFERON", "Interferon"),
    ISOTRETINOIN("ISOTRETINOIN", "Isotretinoin"),
    OTHER("OTHER", "Other agent");

    private final String code;
    private final String label;

    SalvageAgent(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return label;
    }
}
