package org.jmmlregistry.web.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jmmlregistry.issued.ToldOutside;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;

/** Answers questions, for readers outside only as far as what they were told before allows it. */
@ApplicationScoped
public class StudyDesk {

    private final Studies studies;
    private final ToldOutside outside;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected StudyDesk() {
        this(null, null);
    }

    @Inject
    public StudyDesk(Studies studies, ToldOutside outside) {
        this.studies = studies;
        this.outside = outside;
    }

    /** @throws Refused if there is no answer, or none that the readers may be told */
    AskedStudy ask(StudyKind kind, Specification question, Caller caller) {
        AskedStudy asked = AskedStudy.of(kind, studies.answer(question, caller));
        outside.require(asked.outside(), caller);
        return asked;
    }
}
