package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.Set;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;

/** The answer to a question on paper. */
record StudyDocuments(StudyKind kind, Studies studies) implements DocumentKind {

    static Told told(StudyKind kind, Answer answer) {
        return new Told(kind.of(answer), answer.data().frozen(), answer.data().asOf(), Set.of());
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        return told(kind, studies.answer(Specification.read(question), caller));
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        return told(kind, studies.answerNow(Specification.read(question), asOf, caller));
    }
}
