package org.jmmlregistry.terminology;

import java.util.regex.Pattern;

/** A code system outside of the registry, with the form in which its codes are written. */
public enum CodeSystem {
    /** Common data elements and value meanings of the cancer Data Standards Registry, by public id. */
    CADSR("caDSR", "[0-9]{7}"),
    /** Forms of the CIBMTR by number alone; the numbers of their questions change from revision to revision. */
    CIBMTR("CIBMTR", "[0-9]{4}"),
    /** Profiles, extensions and slices of published guides. */
    FHIR("FHIR", "[a-z][a-z-]*(?::[A-Z]+)?"),
    ICD_10("ICD-10", "[A-Z][0-9]{2}\\.[0-9]"),
    ICD_10_CM("ICD-10-CM", "[A-Z][0-9]{2}\\.[0-9]{1,4}"),
    ICD_O_3("ICD-O-3", "[0-9]{4}/[0-9]"),
    LOINC("LOINC", "[0-9]{1,7}-[0-9]"),
    ORPHA("ORPHA", "[0-9]{1,6}"),
    SNOMED_CT("SNOMED CT", "[1-9][0-9]{5,17}");

    private final String label;
    private final Pattern written;

    CodeSystem(String label, String written) {
        this.label = label;
        this.written = Pattern.compile(written);
    }

    boolean writes(String code) {
        return written.matcher(code).matches();
    }

    /** Its own name, the same in every language. */
    @Override
    public String toString() {
        return label;
    }
}
