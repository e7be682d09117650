package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.web.http.UrlPart;
import org.jspecify.annotations.Nullable;

/** What is sought among the answers: first an item is chosen, then how and with what its answers are compared. */
@Named
@RequestScoped
public class AnswerSearch {

    private static final int LONGEST = 4000;
    private static final String ABSENT_FOR = "ABSENT.";

    private String item = "";
    private String how = "";
    private String value = "";
    private String criterion = "";

    /** An item by its form, or a value that an item can have. */
    public record Choice(String code, String label, boolean chosen) {}

    /** The items of a form that can be sought. */
    public record Group(String form, List<Choice> items) {}

    /** An item of a form. */
    private record Sought(Form form, Item<?> item) {

        String address() {
            return form.code() + "." + item.code();
        }
    }

    private static Stream<Sought> items(Form form) {
        return form.items().stream()
                .filter(each -> !Comparison.of(each).isEmpty())
                .map(each -> new Sought(form, each));
    }

    private Optional<Sought> sought() {
        return Forms.all().stream()
                .flatMap(AnswerSearch::items)
                .filter(each -> each.address().equals(item))
                .findFirst();
    }

    public List<Group> getGroups() {
        return Forms.all().stream()
                .map(form -> new Group(
                        form.code() + " " + Language.ENGLISH.say(form),
                        items(form)
                                .map(each -> new Choice(
                                        each.address(),
                                        Language.ENGLISH.say(each.item()),
                                        each.address().equals(item)))
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    public boolean isChosen() {
        return sought().isPresent();
    }

    /** What the answers of the chosen item are called, and the form in which it stands. */
    public String getName() {
        return sought().map(each -> Language.ENGLISH.say(each.item())).orElse("");
    }

    /** How answers of the chosen item can be compared. */
    public List<Choice> getComparisons() {
        List<Comparison> possible =
                sought().map(each -> Comparison.of(each.item())).orElse(List.of());
        return Stream.concat(
                        possible.stream().map(each -> comparison(each.code(), Language.ENGLISH.say(each))),
                        Arrays.stream(Absence.values())
                                .filter(why -> possible.contains(Comparison.ABSENT))
                                .map(why -> comparison(
                                        ABSENT_FOR + why.code(),
                                        Language.ENGLISH.say(Comparison.ABSENT) + ": "
                                                + Language.ENGLISH.say(why).toLowerCase(Locale.ROOT))))
                .toList();
    }

    private Choice comparison(String code, String label) {
        return new Choice(code, label, code.equals(how));
    }

    /** The values that the chosen item can have; empty if they are not counted up. */
    public List<Choice> getValues() {
        return sought().map(each -> values(each.item())).orElse(List.of());
    }

    private List<Choice> values(Item<?> of) {
        return switch (of.kind()) {
            case YES_NO -> List.of(choice("Y", "Yes"), choice("N", "No"));
            case CODE, CODES ->
                of.choices().stream()
                        .map(each -> choice(each.code(), Language.ENGLISH.say(each)))
                        .toList();
            default -> List.of();
        };
    }

    private Choice choice(String code, String label) {
        return new Choice(code, label, code.equals(value));
    }

    public String getHint() {
        return sought().map(each -> switch (each.item().kind()) {
                    case DATE -> "Year, month or day: 2003, 2003-02 or 2003-02-28";
                    case NUMBER, INTEGER ->
                        "A number"
                                + Language.ENGLISH
                                        .say(each.item().unitInWords())
                                        .map(unit -> ", in " + unit)
                                        .orElse("");
                    case CODE, CODES, YES_NO -> "";
                    case STRING, STRINGS, TEXT -> "Capitals do not matter";
                })
                .orElse("");
    }

    /** Whether anything is to be compared yet, not only an item chosen. */
    private boolean isAsked() {
        return isChosen() && !how.isBlank();
    }

    /**
     * What is sought, if anything is.
     *
     * @throws Refused if nothing can be sought like this
     */
    Optional<Criterion> criterion() {
        Optional<Criterion> written = criterion.isBlank() ? Optional.empty() : Optional.of(Criterion.read(criterion));
        Optional<Criterion> chosen = isAsked() ? sought().map(this::comparison) : Optional.empty();
        return chosen.map(each -> written.map(each::and).orElse(each)).or(() -> written);
    }

    private Criterion comparison(Sought of) {
        if (how.startsWith(ABSENT_FOR)) {
            return Criterion.of(of.form(), of.item(), Comparison.ABSENT, how.substring(ABSENT_FOR.length()));
        }
        Comparison comparison = Comparison.named(how).orElse(Comparison.IS);
        return comparison.asksForAnAnswer()
                ? Criterion.of(of.form(), of.item(), comparison)
                : Criterion.of(of.form(), of.item(), comparison, SoughtAnswer.values(comparison, value));
    }

    /** What an address says of this search; empty if nothing is sought. */
    String query() {
        String chosen = isAsked()
                ? "&item=%s&how=%s&value=%s".formatted(UrlPart.of(item), UrlPart.of(how), UrlPart.of(value))
                : "";
        return criterion.isBlank() ? chosen : chosen + "&criterion=" + UrlPart.of(criterion);
    }

    public String getCriterion() {
        return criterion;
    }

    /** A text that is too long is kept so far that it is refused. */
    public void setCriterion(@Nullable String text) {
        criterion = text == null ? "" : text.substring(0, Math.min(text.length(), Criterion.LONGEST + 1));
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String text) {
        item = kept(text);
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String text) {
        how = kept(text);
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String text) {
        value = kept(text).strip();
    }

    private static String kept(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
