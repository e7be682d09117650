package org.jmmlregistry.report.safety;

import java.util.List;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What a safety listing tells of, and of which causes of death it is one. */
enum SafetyMatter implements Worded {
    DEATH("deaths", Message.of("Death")),
    ACUTE_GVHD(
            "acuteGvhd",
            Message.of("Acute GVHD, grade III or IV"),
            CauseOfDeath.ACUTE_GVHD,
            CauseOfDeath.GVHD_UNSPECIFIED),
    CHRONIC_GVHD(
            "chronicGvhd",
            Message.of("Chronic GVHD, severe"),
            CauseOfDeath.CHRONIC_GVHD,
            CauseOfDeath.GVHD_UNSPECIFIED),
    GRAFT_FAILURE("graftFailures", Message.of("Graft failure"), CauseOfDeath.GRAFT_FAILURE),
    MALIGNANCY("malignancies", Message.of("Second malignancy"), CauseOfDeath.SECONDARY_MALIGNANCY),
    VOD("vod", Message.of("Veno-occlusive disease (VOD/SOS)"), CauseOfDeath.VOD_SOS),
    TMA("tma", Message.of("Transplant-associated microangiopathy (TMA)")),
    INFECTION("infections", Message.of("Infection with disease"), CauseOfDeath.INFECTION);

    private final String name;
    private final Message words;
    private final List<CauseOfDeath> causes;

    SafetyMatter(String name, Message words, CauseOfDeath... causes) {
        this.name = name;
        this.words = words;
        this.causes = List.of(causes);
    }

    /** For programs. */
    String key() {
        return name;
    }

    @Override
    public Message words() {
        return words;
    }

    /** Whether a cause of death is this matter. */
    boolean isOneOf(List<CauseOfDeath> named) {
        return named.stream().anyMatch(causes::contains);
    }
}
