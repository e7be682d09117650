package org.jmmlregistry.transplant;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.transplant.EngraftmentForm.*;

import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/** The checks of complications within F08. */
final class ComplicationChecks {

    private ComplicationChecks() {}

    static Check[] all() {
        return new Check[] {
            hard(
                    "F08.vod/details",
                    VOD,
                    "VOD/SOS did not occur, and yet its onset or severity is given; correct the one or the other.",
                    entry -> isDeniedAndDescribed(entry, VOD, VOD_ONSET_DATE, VOD_SEVERITY)),
            hard(
                    "F08.tma/details",
                    TMA,
                    "TMA did not occur, and yet its onset or risk is given; correct the one or the other.",
                    entry -> isDeniedAndDescribed(entry, TMA, TMA_ONSET_DATE, TMA_RISK))
        };
    }

    private static boolean isDeniedAndDescribed(Entry entry, Item<Boolean> occurred, Item<?> onset, Item<?> degree) {
        boolean described = entry.get(onset).isPresent() || entry.get(degree).isPresent();
        return entry.is(occurred, false) && described;
    }
}
