package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** An agent given before the first HSCT. */
public enum PriorAgent implements Coded {
    AZACITIDINE("AZACITIDINE", "Azacitidine"),
    DECITABINE("DECITABINE", "Decitabine"),
    MERCAPTOPURINE("6MP", "6-mercaptopurine"),
    LD_ARAC("LD_ARAC", "Low-dose cytarabine"),
    HD_ARAC("HD_ARAC", "High-dose cytarabine"),
    FLUDARABINE("FLUDARABINE", "Fludarabine"),
    FLAG("FLAG", "FLAG"),
    ISOTRETINOIN("ISOTRETINOIN", "Isotretinoin"),
    TRAMETINIB("TRAMETINIB", "Trametinib"),
    HYDROXYUREA("HYDROXYUREA", "Hydroxyurea"),
    ETOPOSIDE("ETOPOSIDE", "Etoposide"),
    INTERFERON("INTERFERON", "Interferon"),
    STEROID("STEROID", "Steroid"),
    VENETOCLAX("VENETOCLAX", "Venetoclax"),
    OTHER("OTHER", "Other agent");

    private final String code;
    private final String label;

    PriorAgent(String code, String label) {
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
