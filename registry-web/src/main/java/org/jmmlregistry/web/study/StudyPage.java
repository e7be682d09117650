package org.jmmlregistry.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.savedcohort.SavedCohort;
import org.jmmlregistry.savedcohort.SavedCohorts;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.web.http.UrlPart;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.study.StudyChoices.Choice;
import org.jmmlregistry.web.study.StudyQuestion.Field;

/** A question and its answer on a page; the address holds the question, field by field or as its text. */
@Named
@RequestScoped
public class StudyPage {

    private static final int SHORT = 12;

    private static final String TEXT = "q";

    /** What is typed where nothing on the list divides the children as wanted. */
    private static final String TYPED_GROUPS = "by";

    /** A saved cohort, of which the criterion is asked. */
    private static final String COHORT = "among";

    private static final String REPORT = "report";

    private final StudyDesk desk;
    private final Snapshots snapshots;
    private final SavedCohorts saved;
    private final Provider<Caller> caller;
    private final CurrentLanguage language;

    private StudyKind kind = StudyKind.ANSWER;
    private List<SnapshotDetails.Line> lines = List.of();
    private List<SavedCohort> cohorts = List.of();
    private StudyQuestion question = new StudyQuestion(Map.of());
    private String typed = "";
    private Map<Field, Message> complaints = Map.of();
    private Optional<Message> complaint = Optional.empty();
    private Optional<Message> textComplaint = Optional.empty();
    private Optional<AskedStudy> asked = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected StudyPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public StudyPage(
            StudyDesk desk,
            Snapshots snapshots,
            SavedCohorts saved,
            Provider<Caller> caller,
            CurrentLanguage language) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.saved = saved;
        this.caller = caller;
        this.language = language;
    }

    /** Answers what the address asks; nothing if it asks nothing. */
    public void load() {
        caller.get().require(Right.REPORTS);
        lines = snapshots.list(caller.get());
        cohorts = saved.list(caller.get());
        Map<String, String[]> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        kind = StudyKind.known(said(address, REPORT)).orElse(StudyKind.ANSWER);
        String text = said(address, TEXT);
        if (!text.isBlank()) {
            typed = text;
            ask(text);
            return;
        }
        question = new StudyQuestion(fields(address));
        if (question.isEmpty()) {
            question = beginning(latest());
        } else {
            ask();
        }
    }

    /** The question as a text. */
    private void ask(String text) {
        try {
            Specification read = Specification.read(text);
            question = StudyQuestion.of(read);
            answer(read);
        } catch (Refused refused) {
            textComplaint = Optional.of(refused.why());
            question = beginning(latest());
        }
    }

    /** The question field by field. */
    private void ask() {
        complaints = question.complaints();
        if (complaints.isEmpty()) {
            try {
                Specification read = question.specification();
                question = StudyQuestion.of(read);
                answer(read);
            } catch (Refused refused) {
                complaint = Optional.of(refused.why());
            }
        }
        question = question.orElse(beginning(kind == StudyKind.CHANGES ? latest() : "now"));
    }

    private void answer(Specification specification) {
        typed = specification.text();
        try {
            asked = Optional.of(desk.ask(kind, specification, caller.get()));
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
        }
    }

    private static String said(Map<String, String[]> address, String name) {
        return said(address, name, ", ");
    }

    private static String said(Map<String, String[]> address, String name, String between) {
        return Arrays.stream(address.getOrDefault(name, new String[0]))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(between));
    }

    private static Map<Field, String> fields(Map<String, String[]> address) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, said(address, field.parameter(), field.between()));
        }
        replace(fields, Field.GROUPS, said(address, TYPED_GROUPS));
        replace(fields, Field.CHILDREN, said(address, COHORT));
        return fields;
    }

    private static void replace(Map<Field, String> fields, Field field, String said) {
        if (!said.isBlank()) {
            fields.put(field, said);
        }
    }

    /** The latest snapshot if there is one; compared with the one before it where that is what is asked. */
    private String latest() {
        return kind.data(lines.stream().map(SnapshotDetails.Line::data).toList())
                .text();
    }

    /** What stands in the form where nothing is asked. */
    private StudyQuestion beginning(String data) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.DATA, data);
        fields.put(Field.HSCT, "1");
        fields.put(Field.ENDPOINTS, String.join(", ", kind.endpoints()));
        fields.put(Field.CLOCK, "start");
        fields.put(Field.HORIZON, String.valueOf(Specification.DEFAULT_HORIZON));
        fields.put(Field.LEVEL, Specification.DEFAULT_LEVEL.toPlainString());
        return new StudyQuestion(fields);
    }

    public boolean isAnswered() {
        return asked.isPresent();
    }

    /** What it is called; of a report with a finding, the finding. */
    public Message getTitle() {
        return asked.orElseThrow().report().title();
    }

    public List<Choice> getReports() {
        return choices().reports(kind);
    }

    /** Before an ending, in the addresses of its files. */
    public String getReport() {
        return kind.text();
    }

    /** Its blocks as HTML; every text in them is escaped. */
    public String getBlocks() {
        return PageFace.of(
                asked.orElseThrow().report(),
                language.language(),
                text -> "study.xhtml?report=" + kind.text() + "&q=" + UrlPart.of(text));
    }

    public Message getBanner() {
        return asked.orElseThrow().report().imprint().banner();
    }

    public boolean isConfidential() {
        return asked.filter(each -> each.answer().counted().composition().isConfidential())
                .isPresent();
    }

    /** How many children are counted. */
    public int getCounted() {
        return asked.orElseThrow().answer().counted().children().size();
    }

    public long getChangesSince() {
        return asked.map(each -> each.changesSince(lines)).orElse(0L);
    }

    public String getHash() {
        return asked.orElseThrow().answer().asked().hash().substring(0, SHORT);
    }

    /** The address of a file of the answer, by what follows the name of the report in it. */
    public String file(String ending) {
        return "api/studies/" + kind.text() + ending + "?q="
                + UrlPart.of(asked.orElseThrow().answer().asked().text());
    }

    /** Where it is made in the background. */
    public String getBackground() {
        return "jobs.xhtml?report=" + kind.text() + "&q="
                + UrlPart.of(asked.orElseThrow().answer().asked().text());
    }

    /** The text of the question, or what was typed as one. */
    public String getTyped() {
        return typed;
    }

    /** Why the text that was typed is none. */
    public Optional<Message> getTextComplaint() {
        return textComplaint;
    }

    /** Why there is no answer, where no single field is to blame. */
    public Optional<Message> getComplaint() {
        return complaint;
    }

    /** What is wrong with a field; nothing if nothing is. */
    public Optional<Message> complaint(String field) {
        return Optional.ofNullable(complaints.get(Field.valueOf(field)));
    }

    public boolean isComplained() {
        return !complaints.isEmpty();
    }

    public String text(String field) {
        return question.text(Field.valueOf(field));
    }

    /** The grouping if it has to be typed. */
    public String getTypedGroups() {
        return choices().isTyped() ? question.text(Field.GROUPS) : "";
    }

    /** The criterion if no saved cohort says it. */
    public String getTypedChildren() {
        return getCohorts().stream().anyMatch(Choice::chosen) ? "" : question.text(Field.CHILDREN);
    }

    private StudyChoices choices() {
        return new StudyChoices(question);
    }

    public List<Choice> getData() {
        return kind == StudyKind.CHANGES && lines.size() > 1
                ? choices().pairs(lines)
                : choices().data(lines);
    }

    public List<Choice> getCohorts() {
        return choices().cohorts(cohorts);
    }

    public List<Choice> getKinds() {
        return choices().kinds();
    }

    public List<Choice> getHscts() {
        return choices().hscts();
    }

    public List<Choice> getEndpoints() {
        return choices().endpoints();
    }

    /** The endpoints that are asked for, in words. */
    public Message getChosenEndpoints() {
        return Message.oneAfterAnother(getEndpoints().stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .toList());
    }

    public List<Choice> getGroups() {
        return choices().groups();
    }

    /** What can be chosen for a field that holds several items. */
    public List<Choice> items(String field) {
        return choices().items(Field.valueOf(field));
    }

    public String typedItems(String field) {
        return choices().typedItems(Field.valueOf(field));
    }

    /** The items of a field in words, and as they are typed. */
    public Message chosenItems(String field) {
        List<Message> chosen = Stream.concat(
                        items(field).stream().filter(Choice::chosen).map(Choice::label),
                        Stream.of(typedItems(field))
                                .filter(text -> !text.isEmpty())
                                .map(Message::verbatim))
                .toList();
        return chosen.isEmpty() ? Message.of("none") : Message.oneAfterAnother(chosen);
    }

    public List<Choice> getClocks() {
        return choices().clocks();
    }

    public List<Choice> getReaders() {
        return choices().readers();
    }

    public List<Choice> getLevels() {
        return choices().levels();
    }
}
