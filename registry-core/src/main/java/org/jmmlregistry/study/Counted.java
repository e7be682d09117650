package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.dictionary.Claim;

/**
 * Who is counted.
 *
 * @param kinds the kinds of case that are counted together
 * @param children who fit
 * @param undecided of whom it is not known whether they fit, so that they are not counted
 * @param ofOtherKinds who would fit and are of another kind
 */
public record Counted(CaseKinds kinds, List<Subject> children, List<Subject> undecided, Composition ofOtherKinds) {

    public Counted {
        children = List.copyOf(children);
        undecided = List.copyOf(undecided);
    }

    static Counted of(Specification asked, List<Subject> subjects) {
        List<Subject> fit = new ArrayList<>();
        List<Subject> undecided = new ArrayList<>();
        for (Subject subject : subjects) {
            switch (asked.children()
                    .map(criterion -> criterion.claim(subject.known()))
                    .orElse(Claim.TRUE)) {
                case TRUE -> fit.add(subject);
                case UNKNOWN -> undecided.add(subject);
                case FALSE -> {
                    // not among those asked for
                }
            }
        }
        CaseKinds kinds = asked.kinds().orElseGet(() -> CaseKinds.unasked(files(fit)));
        return new Counted(
                kinds,
                fit.stream().filter(subject -> kinds.include(subject.file())).toList(),
                undecided.stream()
                        .filter(subject -> kinds.include(subject.file()))
                        .toList(),
                Composition.of(files(fit.stream()
                        .filter(subject -> !kinds.include(subject.file()))
                        .toList())));
    }

    static List<CaseFile> files(List<Subject> subjects) {
        return subjects.stream().map(Subject::file).toList();
    }

    public Composition composition() {
        return Composition.of(files(children));
    }
}
