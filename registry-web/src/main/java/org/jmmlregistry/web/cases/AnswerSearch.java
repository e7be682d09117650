package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.web.http.UrlPart;
import org.jspecify.annotations.Nullable;

/** What is sought among the answers: first an item is chosen, then how and with what its answers are compared. */
@Named
@RequestScoped
public class AnswerSearch {

    private static final int LONGEST = 4000;

    private String item = "";
    private String how = "";
    private String value = "";
    private String criterion = "";

    /** An item by its form, or a value that an item can have. */
    public record Choice(String code, Worded label, boolean chosen) {}

    /** The items of a form that can be sought. */
    public record Group(Message form, List<Choice> items) {}

    private Optional<SoughtItem> sought() {
        return Forms.all().stream()
                .flatMap(SoughtItem::of)
                .filter(each -> each.address().equals(item))
                .findFirst();
    }

    public List<Group> getGroups() {
        return Forms.all().stream()
                .map(form -> new Group(
                        Message.of("{code} {form}", form.code(), form),
                        SoughtItem.of(form)
                                .map(each -> new Choice(
                                        each.address(),
                                        each.item(),
                                        each.address().equals(item)))
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    public boolean isChosen() {
        return sought().isPresent();
    }

    /** What the answers of the chosen item are called. */
    public Worded getName() {
        return sought().orElseThrow().item();
    }

    /** How answers of the chosen item can be compared. */
    public List<Choice> getComparisons() {
        return sought().map(each -> each.comparisons(how)).orElse(List.of());
    }

    /** The values that the chosen item can have; empty if they are not counted up. */
    public List<Choice> getValues() {
        return sought().map(each -> each.values(List.of(value))).orElse(List.of());
    }

    /** What a value should look like; empty where values are chosen. */
    public Optional<Message> getHint() {
        return sought().flatMap(SoughtItem::hint);
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

    private Criterion comparison(SoughtItem of) {
        if (how.startsWith(SoughtItem.ABSENT_FOR)) {
            return Criterion.of(of.form(), of.item(), Comparison.ABSENT, how.substring(SoughtItem.ABSENT_FOR.length()));
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
