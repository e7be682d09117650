package org.jmmlregistry.web.proof;

import java.util.List;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.ReleaseStep;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.proof.Documents;

/** A release as a page shows it. */
public record ReleaseRow(Release release) {

    /** A step as a row. */
    public record Step(ReleaseStep step) {

        public ReleaseState getState() {
            return step.state();
        }

        public String getBy() {
            return step.by();
        }

        public String getAt() {
            return RegistryTime.here().minute(step.at());
        }

        public Message getStatement() {
            return step.state().statement();
        }

        public String getReason() {
            return step.reason();
        }

        public String getHash() {
            return Software.shortened(step.sha256()) + "…";
        }
    }

    public String getNumber() {
        return String.valueOf(release.number());
    }

    public Message getTitle() {
        return Documents.title(release.specification());
    }

    public String getSnapshot() {
        return String.valueOf(release.snapshot());
    }

    public ReleaseState getState() {
        return release.state();
    }

    /** The look of its badge. */
    public String getStyle() {
        return style(release.state());
    }

    static String style(ReleaseState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case REVIEWED -> "complete";
            case APPROVED -> "signed";
            case WITHDRAWN -> "damaged";
        };
    }

    public String getBy() {
        return release.last().by();
    }

    public String getAt() {
        return RegistryTime.here().minute(release.last().at());
    }

    public String getSpecification() {
        return release.specification();
    }

    public List<Step> getSteps() {
        return release.steps().stream().map(Step::new).toList();
    }
}
