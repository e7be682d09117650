package org.jmmlregistry.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.KeptEnglish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Role;

/**
 * What the trail says in words of the registry. Its chain keeps them in English; whoever reads it is told in their language.
 * Values, codes and what people wrote stand there as they are.
 */
public final class Noted {

    private static final String BETWEEN = ", ";

    /** Of the registry as a whole, by what was done; a sentence that could swallow another stands behind it. */
    private static final KeptEnglish ACCOUNTS = new KeptEnglish(List.of(
            ownPassword(),
            passwordOf(""),
            roles("", List.of()),
            everyCentre(""),
            centres("", List.of()),
            opened("", List.of()),
            disabled(""),
            enabled("")));

    private static final KeptEnglish SIGN_INS = new KeptEnglish(List.of(noAccount(), waiting(), wrongPassword()));
    private static final KeptEnglish CENTRES =
            new KeptEnglish(List.of(renamed("", "", ""), added("", ""), retired(""), reopened("")));
    private static final KeptEnglish COHORTS = new KeptEnglish(List.of(cohortRetired("", "", ""), cohort("", "", "")));
    private static final KeptEnglish TABLES = new KeptEnglish(List.of(table("", "", "")));
    private static final KeptEnglish FREEZES = new KeptEnglish(List.of(frozen(0, "", "")));
    private static final KeptEnglish READS = new KeptEnglish(List.of(identitySearch(0), answerSearch("", 0)));
    private static final KeptEnglish REPORTS = new KeptEnglish(List.of(
            compared(0, 0),
            ofRelease("", ""),
            study("", "", Optional.empty()),
            study("", "", Optional.of(0L)),
            children("", Optional.empty(), 0),
            children("", Optional.of(""), 0),
            report("", "", Optional.empty(), 0),
            report("", "", Optional.of(""), 0)));
    private static final KeptEnglish RELEASES =
            new KeptEnglish(List.of(putForward("", ""), reviewed("", ""), approved("", ""), withdrawn("", "")));
    private static final KeptEnglish EXPORTS =
            new KeptEnglish(List.of(wholeTrail(), exported("", 0, 0), carriedAway("")));
    private static final KeptEnglish BACKUPS = new KeptEnglish(List.of(taken("", 0)));
    private static final KeptEnglish RESTORES = new KeptEnglish(List.of(moved(""), restored("", "")));

    private static final KeptEnglish ITEMS = new KeptEnglish(List.of(
            Message.in("trail", "family name"),
            Message.in("trail", "given name"),
            Message.in("trail", "hospital number"),
            Message.in("trail", "birth date"),
            Message.in("trail", "label")));

    private static final KeptEnglish VALUES = new KeptEnglish(
            List.of(Message.in("trail", "(identity)"), lookedUp(Optional.empty()), lookedUp(Optional.of(""))));
    private static final KeptEnglish REASONS = new KeptEnglish(
            List.of(Message.in("trail", "import"), Message.in("trail", "named by the patient form"), file("")));

    private static final KeptEnglish SOURCES = new KeptEnglish(List.of(
            Message.in("trail source", "account"),
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
            importedInPart("", 0),
            importedInPartByProgram(Optional.of(""), 0),
            importedInPartByProgram(Optional.empty(), 0),
            imported(""),
            importedByProgram(Optional.of("")),
            importedByProgram(Optional.empty()),
            form(""),
            narrative(0)));

    private Noted() {}

    public static Message ownPassword() {
        return Message.in("trail", "own password changed");
    }

    public static Message passwordOf(String name) {
        return Message.in("trail", "password of {name} set", name);
    }

    public static Message opened(String name, Collection<Role> roles) {
        return Message.in("trail", "opened {name} as {roles}", name, named(roles));
    }

    public static Message roles(String name, Collection<Role> roles) {
        return Message.in("trail", "roles of {name} set to {roles}", name, named(roles));
    }

    private static Message named(Collection<Role> roles) {
        return Message.oneAfterAnother(roles.stream().sorted().toList());
    }

    public static Message everyCentre(String name) {
        return Message.in("trail", "centres of {name} set to all", name);
    }

    public static Message centres(String name, Collection<String> codes) {
        return Message.in("trail", "centres of {name} set to {codes}", name, String.join(BETWEEN, codes));
    }

    public static Message disabled(String name) {
        return Message.in("trail", "disabled {name}", name);
    }

    public static Message enabled(String name) {
        return Message.in("trail", "enabled {name}", name);
    }

    public static Message noAccount() {
        return Message.in("trail", "no such account");
    }

    public static Message waiting() {
        return Message.in("trail", "disabled or waiting");
    }

    public static Message wrongPassword() {
        return Message.in("trail", "wrong password");
    }

    public static Message added(String code, String name) {
        return Message.in("trail", "added {code}, {name}", code, name);
    }

    public static Message renamed(String code, String before, String after) {
        return Message.in("trail", "renamed {code} from {before} to {after}", code, before, after);
    }

    public static Message retired(String code) {
        return Message.in("trail", "retired {code}", code);
    }

    public static Message reopened(String code) {
        return Message.in("trail", "reopened {code}", code);
    }

    public static Message cohort(String number, String version, String name) {
        return Message.in("trail", "{name}: version {version} of cohort {number}", name, version, number);
    }

    public static Message cohortRetired(String number, String version, String name) {
        return Message.in("trail", "{name}: version {version} of cohort {number}, retired", name, version, number);
    }

    public static Message table(String item, String version, String limits) {
        return Message.in("trail", "{item}, version {version}: {limits}", item, version, limits);
    }

    public static Message frozen(long snapshot, String cutOff, String fingerprint) {
        return Message.in(
                "trail", "snapshot {number}, cut-off {day}, fingerprint {fingerprint}", snapshot, cutOff, fingerprint);
    }

    public static Message compared(long from, long to) {
        return Message.in("trail", "changes from snapshot {from} to snapshot {to}", from, to);
    }

    /**
     * A report that somebody took out.
     *
     * @param face as what, such as PDF
     * @param series among whom it counts; empty if among all
     */
    public static Message report(String name, String face, Optional<String> series, long snapshot) {
        return series.map(code -> Message.in(
                        "trail", "{report} as {face}, {series}, snapshot {number}", name, face, code, snapshot))
                .orElse(Message.in("trail", "{report} as {face}, all, snapshot {number}", name, face, snapshot));
    }

    /** The rows of children from which the figures of a report can be computed again. */
    public static Message children(String name, Optional<String> series, long snapshot) {
        return series.map(code -> Message.in(
                        "trail", "{report} as CSV of children, {series}, snapshot {number}", name, code, snapshot))
                .orElse(Message.in("trail", "{report} as CSV of children, all, snapshot {number}", name, snapshot));
    }

    /**
     * The answer to a question that somebody took out.
     *
     * @param hash by which the question is cited
     * @param face as what, such as PDF
     * @param snapshot empty if it was put to the data of now
     */
    public static Message study(String hash, String face, Optional<Long> snapshot) {
        return snapshot.map(
                        number -> Message.in("trail", "study {hash} as {face}, snapshot {number}", hash, face, number))
                .orElse(Message.in("trail", "study {hash} as {face}, data of now", hash, face));
    }

    /** Which file it was that somebody took out. */
    public static Message file(String hash) {
        return Message.in("trail", "the file with SHA-256 {hash}", hash);
    }

    public static Message putForward(String report, String number) {
        return Message.in("trail", "{report} put forward as release {number}", report, number);
    }

    public static Message reviewed(String report, String number) {
        return Message.in("trail", "{report} reviewed, release {number}", report, number);
    }

    public static Message approved(String report, String number) {
        return Message.in("trail", "{report} approved, release {number}", report, number);
    }

    /** The file of a release that somebody took out. */
    public static Message ofRelease(String report, String number) {
        return Message.in("trail", "{report}, file of release {number}", report, number);
    }

    public static Message withdrawn(String report, String number) {
        return Message.in("trail", "{report} withdrawn, release {number}", report, number);
    }

    /** One form of a case that somebody took out on paper. */
    public static Message form(String entry) {
        return Message.in("trail", "form {entry} on paper", entry);
    }

    /** From where an answer came that was imported on a page. */
    public static Message imported(String file) {
        return Message.in("trail source", "import of {file}", file);
    }

    /** From where an answer came that a program imported; the file has a name if it came as part of a form. */
    public static Message importedByProgram(Optional<String> file) {
        return file.map(name -> Message.in("trail source", "REST import of {file}", name))
                .orElse(Message.in("trail source", "REST import"));
    }

    /** The same of an import that left out what was refused: so many cases, and rows that name none. */
    public static Message importedInPart(String file, long leftOut) {
        return Message.in("trail source", "import of {file}, {n} refused and left out", file, leftOut);
    }

    public static Message importedInPartByProgram(Optional<String> file, long leftOut) {
        return file.map(name ->
                        Message.in("trail source", "REST import of {file}, {n} refused and left out", name, leftOut))
                .orElse(Message.in("trail source", "REST import, {n} refused and left out", leftOut));
    }

    public static Message narrative(long snapshot) {
        return Message.in("trail", "narrative, snapshot {number}", snapshot);
    }

    public static Message identitySearch(int found) {
        return Message.in("trail", "search by name or number, {n} found", found);
    }

    /** That somebody gave a name or a number of a child, for another case or for one that is not there. */
    public static Message lookedUp(Optional<String> given) {
        return given.map(id -> Message.in("trail", "name or number given for {id}", id))
                .orElse(Message.in("trail", "name or number given for a new case"));
    }

    public static Message answerSearch(String items, long real) {
        return Message.in("trail", "search of answers {items}, real children found: {n}", items, real);
    }

    public static Message exported(String name, long cases, long withheld) {
        return Message.in("trail", "{name}, {cases} cases, {withheld} withheld", name, cases, withheld);
    }

    public static Message wholeTrail() {
        return Message.in("trail", "the whole trail");
    }

    public static Message taken(String file, long rows) {
        return Message.in("trail", "backup {file}, {rows} rows", file, rows);
    }

    public static Message carriedAway(String file) {
        return Message.in("trail", "backup {file}", file);
    }

    public static Message restored(String file, String taken) {
        return Message.in("trail", "backup {file} of {time}", file, taken);
    }

    public static Message moved(String database) {
        return Message.in("trail", "moved from {database} to another database", database);
    }

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
            case EXPORT -> counted(said(EXPORTS, text));
            case BACKUP -> counted(said(BACKUPS, text));
            case RESTORE -> said(RESTORES, text);
            default -> Message.verbatim(text);
        };
    }

    /** The chain keeps "1 cases"; whoever reads it is told of one case. */
    private static Message counted(Message kept) {
        List<Object> places = kept.arguments();
        if (kept.pattern().equals(exported("", 0, 0).pattern())) {
            return Message.in(
                    "trail",
                    "{name}, {cases, plural, one {# case} other {# cases}}, {withheld, plural, one {# withheld} other {# withheld}}",
                    places.get(0),
                    count(places.get(1)),
                    count(places.get(2)));
        }
        return kept.pattern().equals(taken("", 0).pattern())
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
        List<Optional<Role>> roles = Arrays.stream(text.split(BETWEEN))
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
