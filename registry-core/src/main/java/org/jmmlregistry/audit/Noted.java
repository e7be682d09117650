package org.jmmlregistry.audit;

import java.util.Collection;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Role;

/**
 * What the trail says in words of the registry. Its chain keeps them in English; whoever reads it is told in their language
 * ({@link TrailWords}).
 * Values, codes and what people wrote stand there as they are.
 */
public final class Noted {

    static final String BETWEEN = ", ";

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

    /** Refused sign-ins of one account from one address after the first, told in one line. */
    public static Message refusedAgain(int times) {
        return Message.in("trail", "{times} more within 15 minutes", times);
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

    /** A document that somebody had, and was told what it would say today. */
    public static Message shown(String hash) {
        return Message.in("trail", "verified the document with SHA-256 {hash}", hash);
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

    public static Message board(long snapshot) {
        return Message.in("trail", "board sheet, snapshot {number}", snapshot);
    }

    /**
     * The narratives of several children in one file.
     *
     * @param form for whom they are told
     */
    public static Message narratives(int children, String form, long snapshot) {
        return Message.in("trail", "narratives, children: {n}, {form}, snapshot {number}", children, form, snapshot);
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

    /** That the clock is to ask for a kind of work in somebody's name. */
    public static Message scheduled(String kind, String times, String name) {
        return Message.in("trail", "{kind} in the name of {name} at {times}", kind, name, times);
    }

    public static Message schedulePaused(String kind, String name) {
        return Message.in("trail", "{kind} in the name of {name} paused", kind, name);
    }

    public static Message scheduleRemoved(String kind, String name) {
        return Message.in("trail", "{kind} in the name of {name} taken away", kind, name);
    }
}
