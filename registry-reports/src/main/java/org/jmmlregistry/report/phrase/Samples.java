package org.jmmlregistry.report.phrase;

import org.jmmlregistry.diagnosis.SampleTime;
import org.jmmlregistry.diagnosis.SampleType;
import org.jmmlregistry.language.Message;

/** Samples of a genetic test as they stand behind its result, in brackets. */
public final class Samples {

    private Samples() {}

    public static Message of(SampleType type) {
        return switch (type) {
            case PB -> Message.in("sample", "peripheral blood");
            case BM -> Message.in("sample", "bone marrow");
            case FIBROBLAST -> Message.in("sample", "fibroblasts");
            case BUCCAL -> Message.in("sample", "buccal cells");
            case HAIR -> Message.in("sample", "hair bulbs");
            case T_CELL -> Message.in("sample", "T cells");
            case OTHER -> Message.in("sample", "other tissue");
        };
    }

    public static Message of(SampleTime time) {
        return switch (time) {
            case DX -> Message.in("sample", "at diagnosis");
            case PRE_HSCT -> Message.in("sample", "before HSCT");
            case POST_HSCT -> Message.in("sample", "after HSCT");
            case RELAPSE -> Message.in("sample", "at relapse");
            case GERMLINE -> Message.in("sample", "for the germline");
        };
    }
}
