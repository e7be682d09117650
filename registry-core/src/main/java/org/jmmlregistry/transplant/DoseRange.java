package org.jmmlregistry.transplant;

import java.math.BigDecimal;

/** A dose range, both ends part of it. */
record DoseRange(BigDecimal low, BigDecimal high) {

    DoseRange(String low, String high) {
        this(new BigDecimal(low), new BigDecimal(high));
    }

    boolean contain(BigDecimal dose) {
        return dose.compareTo(low) >= 0 && dose.compareTo(high) <= 0;
    }
}
