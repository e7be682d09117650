package org.jmmlregistry.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.KeptEnglish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Role;

/** What lines of the trail say, in the language of whoever reads them: the English that the chain keeps is found among {@link Noted}. */
public final class TrailWords {

    /** Of the registry as a whole, by what was done; a sentence that could swallow another stands behind it. */
    private static final KeptEnglish ACCOUNTS = new KeptEnglish(List.of(
            Noted.ownPassword(),
            Noted.passwordOf(""),
            Noted.roles("", List.of()),
            Noted.everyCentre(""),
            Noted.centres("", List.of()),
            Noted.opened("", List.of()),
            Noted.disabled(""),
            Noted.enabled("")));

    private static final KeptEnglish SIGN_INS =
            new KeptEnglish(List.of(Noted.noAccount(), Noted.waiting(), Noted.wrongPassword(), Noted.refusedAgain(2)));
    private static final KeptEnglish CENTRES = new KeptEnglish(
            List.of(Noted.renamed("", "", ""), Noted.added("", ""), Noted.retired(""), Noted.reopened("")));
    private static final KeptEnglish COHORTS =
            new KeptEnglish(List.of(Noted.cohortRetired("", "", ""), Noted.cohort("", "", "")));
    private static final KeptEnglish TABLES = new KeptEnglish(List.of(Noted.table("", "", "")));
    private static final KeptEnglish FREEZES = new KeptEnglish(List.of(Noted.frozen(0, "", "")));
    private static final KeptEnglish READS =
            new KeptEnglish(List.of(Noted.identitySearch(0), Noted.answerSearch("", 0)));
    private static final KeptEnglish REPORTS = new KeptEnglish(List.of(
            Noted.compared(0, 0),
            Noted.narratives(0, "", 0),
            Noted.ofRelease("", ""),
            Noted.shown(""),
            Noted.study("", "", Optional.empty()),
            Noted.study("", "", Optional.of(0L)),
            Noted.children("", Optional.empty(), 0),
            Noted.children("", Optional.of(""), 0),
            Noted.report("", "", Optional.empty(), 0),
            Noted.report("", "", Optional.of(""), 0)));
    private static final KeptEnglish RELEASES = new KeptEnglish(
            List.of(Noted.putForward("", ""), Noted.reviewed("", ""), Noted.approved("", ""), Noted.withdrawn("", "")));
    private static final KeptEnglish SCHEDULES = new KeptEnglish(
            List.of(Noted.schedulePaused("", ""), Noted.scheduleRemoved("", ""), Noted.scheduled("", "", "")));
    private static final KeptEnglish EXPORTS =
            new KeptEnglish(List.of(Noted.wholeTrail(), Noted.exported("", 0, 0), Noted.carriedAway("")));
    private static final KeptEnglish BACKUPS = new KeptEnglish(List.of(Noted.taken("", 0)));
    private static final KeptEnglish RESTORES = new KeptEnglish(List.of(Noted.moved(""), Noted.restored("", "")));

    private static final KeptEnglish ITEMS = new KeptEnglish(List.of(
            Message.in("trail", "family name"),
            Message.in("trail", "given name"),
            Message.in("trail", "hospital number"),
            Message.in("trail", "birth date"),
            Message.in("trail", "label")));

    private static final KeptEnglish VALUES = new KeptEnglish(List.of(
            Message.in("trail", "(identity)"), Noted.lookedUp(Optional.empty()), Noted.lookedUp(Optional.of(""))));
    private static final KeptEnglish REASONS = new KeptEnglish(
            List.of(Message.in("trail", "import"), Message.in("trail", "named by the patient form"), Noted.file("")));

    private static final KeptEnglish SOURCES = new KeptEnglish(List.of(
            Message.in("trail source", "account"),
            Message.in("trail source", "background"),
            Message.in("trail source", "backup"),
            Message.in("trail source", "centre"),
            Message.in("trail source", "erasure"),
            Message.in("trail source", "identity"),
            Message.in("trail source", "import"),
            Message.in("trail source", "page"),
            Message.in("trail source", "query"),
            Message.in("trail source", "reference table"),
            Message.in("trail source", "registration"),
            Message.in("trail source", "release"),
            Message.in("trail source", "sign-off"),
            Message.in("trail source", "snapshot"),
            Message.in("trail source", "synthetic cases"),
            Noted.importedInPart("", 0),
            Noted.importedInPartByProgram(Optional.of(""), 0),
            Noted.importedInPartByProgram(Optional.empty(), 0),
            Noted.imported(""),
            Noted.importedByProgram(Optional.of("")),
            Noted.importedByProgram(Optional.empty()),
            Noted.form(""),
            Noted.shown(""),
            Noted.narratives(0, "", 0),
            Noted.board(0),
            Noted.narrative(0)));

    private TrailWords() {}

    /** The value after, or what was done to the registry as a whole. */
    public static Optional<Message> after(TrailLine line) {
        return line.after().map(text -> line.caseId().isPresent() ? said(VALUES, text) : what(line.action(), text));
    }

    /** The value before. */
    public static Optional<Message> before(TrailLine line) {
        return line.before().map(text -> said(VALUES, text));
    }

    /** What is no item of a form. */
    public static Message item(String text) {
        return said(ITEMS, text);
    }

    public static Message reason(TrailLine line) {
        return said(REASONS, line.reason());
    }

    public static Message source(TrailLine line) {
        return said(SOURCES, line.event().source());
    }

    private static Message said(KeptEnglish known, String text) {
        return known.find(text).orElse(Message.verbatim(text));
    }

    private static Message what(Event.Action action, String text) {
        return switch (action) {
            case ACCOUNT -> ofAccounts(text);
            case SIGN_IN_REFUSED -> said(SIGN_INS, text);
            case CENTRE -> said(CENTRES, text);
            case COHORT -> said(COHORTS, text);
            case REFERENCE -> said(TABLES, text);
            case FREEZE -> said(FREEZES, text);
            case READ -> said(READS, text);
            case REPORT -> said(REPORTS, text);
            case RELEASE -> said(RELEASES, text);
            case SCHEDULE -> said(SCHEDULES, text);
            case EXPORT -> counted(said(EXPORTS, text));
            case BACKUP -> counted(said(BACKUPS, text));
            case RESTORE -> said(RESTORES, text);
            default -> Message.verbatim(text);
        };
    }

    /** The chain keeps "1 cases"; whoever reads it is told of one case. */
    private static Message counted(Message kept) {
        List<Object> places = kept.arguments();
        if (kept.pattern().equals(Noted.exported("", 0, 0).pattern())) {
            return Message.in(
                    "trail",
                    "{name}, {cases, plural, one {# case} other {# cases}}, {withheld, plural, one {# withheld} other {# withheld}}",
                    places.get(0),
                    count(places.get(1)),
                    count(places.get(2)));
        }
        return kept.pattern().equals(Noted.taken("", 0).pattern())
                ? Message.in(
                        "trail",
                        "backup {file}, {rows, plural, one {# row} other {# rows}}",
                        places.get(0),
                        count(places.get(1)))
                : kept;
    }

    /** A number that the chain keeps, or what stands in its place. */
    private static Object count(Object kept) {
        String text = kept.toString();
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
    }

    /** Of what names roles, these are said as well. */
    private static Message ofAccounts(String text) {
        Message found = said(ACCOUNTS, text);
        Object last = found.byName().get("roles");
        return last == null
                ? found
                : new Message(
                        found.context(),
                        found.pattern(),
                        List.of(found.arguments().get(0), rolesIn(last.toString())));
    }

    private static Message rolesIn(String text) {
        List<Optional<Role>> roles = Arrays.stream(text.split(Noted.BETWEEN))
                .map(name -> Arrays.stream(Role.values())
                        .filter(role -> role.words().toString().equals(name))
                        .findFirst())
                .toList();
        return roles.stream().allMatch(Optional::isPresent)
                ? Message.oneAfterAnother(
                        roles.stream().flatMap(Optional::stream).toList())
                : Message.verbatim(text);
    }
}
