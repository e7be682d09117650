package org.jmmlregistry.study;

import java.util.Optional;
import java.util.OptionalInt;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * An item that a child answers once, or once for each HSCT.
 *
 * @param hsct its number; empty for the HSCT under study
 */
record ItemOfHsct(Form form, Item<?> item, OptionalInt hsct) implements Worded {

    /** @throws Refused if a child may have several entries of the form, so that no answer is the one */
    ItemOfHsct {
        if (item.isIdentity()) {
            throw Refused.malformed("“{item}” is kept apart from the answers; nobody is grouped by it.", item);
        }
        if (form.repeat().isRepeated() && form != TransplantForm.FORM) {
            throw Refused.malformed(
                    "A child may have several entries of “{form}”; ask a question of them instead, as in: whether "
                            + "({example})",
                    form,
                    Message.verbatim(form.code() + "." + item.code() + " is given"));
        }
        if (hsct.isPresent() && !form.repeat().standsUnderHsct()) {
            throw Refused.malformed("“{form}” does not belong to an HSCT; leave out its number.", form);
        }
    }

    int number(int underStudy) {
        return form.repeat().standsUnderHsct() ? hsct.orElse(underStudy) : 0;
    }

    Stage known(int hsctSeq) {
        return Stage.of(form, item, number(hsctSeq));
    }

    /** The answer, or why there is none. */
    sealed interface Found {
        record Value(Object value) implements Found {}

        record Nothing(Message why) implements Found {}
    }

    Found of(Subject subject, int hsctSeq) {
        int number = number(hsctSeq);
        Optional<Entry> entry = subject.file().answers().of(form, number).stream()
                .filter(each -> !each.is(TransplantForm.INFUSION_KIND, InfusionKind.BOOST))
                .findFirst();
        if (entry.isEmpty()) {
            return new Found.Nothing(Message.of("no entry of “{form}”", form));
        }
        Optional<Answer> answer = subject.answer(entry.get(), item);
        if (answer.orElse(null) instanceof Answer.Given given) {
            return new Found.Value(given.value());
        }
        return new Found.Nothing(
                answer.orElse(null) instanceof Answer.Missing missing
                        ? missing.why().words()
                        : Message.of("not recorded"));
    }

    String text() {
        return form.code() + "." + item.code() + (hsct.isPresent() ? " of HSCT " + hsct.getAsInt() : "");
    }

    @Override
    public Message words() {
        return hsct.isPresent() ? Message.of("{item} (HSCT {number})", item, hsct.getAsInt()) : item.words();
    }
}
