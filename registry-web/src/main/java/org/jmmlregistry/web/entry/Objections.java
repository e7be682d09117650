package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/** What stood against the last save of a form. */
public class Objections implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String form;
    private final transient List<Finding> findings;

    private Objections(String form, List<Finding> findings) {
        this.form = form;
        this.findings = findings;
    }

    static Objections none() {
        return new Objections("", List.of());
    }

    static Objections to(String form, List<Finding> findings) {
        return new Objections(form, List.copyOf(findings));
    }

    /** Findings do not outlive a restart of the server; what was typed does. */
    private Stream<Finding> said() {
        return findings == null ? Stream.empty() : findings.stream();
    }

    /** Those that refused, for the summary on top. */
    public List<FindingLine> getRefusals() {
        return said().filter(Finding::refuses).map(FindingLine::of).toList();
    }

    /** What was found about one item of the form. */
    public List<FindingLine> about(String item) {
        return said().filter(finding ->
                        isHere(finding) && finding.item().filter(item::equals).isPresent())
                .map(FindingLine::of)
                .toList();
    }

    /** Whether it is about this form, or about what is asked beside it. */
    private boolean isHere(Finding finding) {
        String other = finding.entry().form();
        return other.equals(form)
                || (form.equals(TransplantForm.FORM.code()) && other.equals(SecondHsctForm.FORM.code()));
    }

    public boolean refuses(String item) {
        return about(item).stream().anyMatch(FindingLine::refuses);
    }

    /** Whether the save was stopped because the child may already be in the registry. */
    public boolean isLikelyDuplicate() {
        return said().anyMatch(finding -> finding.check().equals(Casebook.LIKELY_DUPLICATE));
    }

    /** Whether the save was stopped because another case has the number of a series already. */
    public boolean isSameNumber() {
        return said().anyMatch(finding -> finding.check().equals(Casebook.SERIES_NUMBER));
    }

    /** Whether the save was stopped because it would take a complete form back to a draft. */
    public boolean isTakingBack() {
        return said().anyMatch(finding -> finding.check().equals(Casebook.TAKEN_BACK));
    }

    /** Whether the save was stopped because another entry was taken out of that place. */
    public boolean isTakenOut() {
        return said().anyMatch(finding -> finding.check().equals(Casebook.TAKEN_OUT));
    }

    /** What is wrong with the reason; empty if nothing is. */
    public Optional<Message> getReason() {
        return said().filter(finding -> finding.check().equals(Casebook.REASON))
                .map(Finding::message)
                .findFirst();
    }
}
