package org.jmmlregistry.report.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.form.BlankForm;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.report.proof.DataAnswer.State;
import org.jmmlregistry.report.proof.Proof.Origin;
import org.jmmlregistry.security.Sha256;
import org.junit.jupiter.api.Test;

/** A hundred files that are shown again: unaltered, altered in one byte, overtaken by the data, of another build, never issued. */
class HundredFilesTest {

    private static final int CHILDREN = 60;
    private static final String[] ENDPOINTS = {"OS", "LFS", "RI", "NRM", "OS, LFS"};

    /**
     * A file with the right answers.
     *
     * @param origin empty of an altered file: the byte that was changed may be one that said which document it was
     */
    private record Shown(String group, byte[] file, boolean genuine, Optional<Origin> origin, Optional<State> data) {
        static Shown of(String group, byte[] file, Origin origin, State data) {
            return new Shown(group, file, origin.isGenuine(), Optional.of(origin), Optional.of(data));
        }
    }

    private final Random random = new Random(17);
    private final List<Shown> shown = new ArrayList<>();

    private byte[] altered(byte[] file) {
        byte[] other = file.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    /** The same document as an earlier version of the software made it. */
    private static MadeFile earlier(MadeFile file) {
        DocumentIdentity now = file.issue().identity();
        DocumentIdentity then =
                new DocumentIdentity(now.report(), now.specification(), now.snapshot(), now.dataHash(), "0.9.0");
        byte[] bytes = new String(file.content(), StandardCharsets.ISO_8859_1)
                .replace(
                        now.software(), "0.9.0".concat(" ".repeat(now.software().length() - "0.9.0".length())))
                .replace(now.hash(), then.hash())
                .getBytes(StandardCharsets.ISO_8859_1);
        return new MadeFile(
                new Issue(
                        Sha256.of(bytes),
                        then,
                        file.issue().asOf(),
                        file.issue().figures(),
                        file.issue().children()),
                bytes);
    }

    private static byte[] foreign(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.write(BlankForm.of(form), Language.ENGLISH, out);
        return out.toByteArray();
    }

    @Test
    void each_of_a_hundred_files_gets_both_right_answers() throws IOException {
        try (Office office = new Office(CHILDREN)) {
            List<RegistryId> children = office.children();
            List<MadeFile> unaltered = new ArrayList<>();
            for (RegistryId child : children.subList(0, 24)) {
                unaltered.add(office.issued(office.narrative(child)));
            }
            for (String endpoints : ENDPOINTS) {
                unaltered.add(office.issued(
                        office.study("snapshot " + office.snapshot(), "HSCT: 1", "endpoints: " + endpoints)));
            }
            unaltered.add(office.issued(office.study("now", "HSCT: 1", "endpoints: OS")));
            List<MadeFile> overtaken = children.subList(24, 44).stream()
                    .map(child -> office.issued(office.narrative(child)))
                    .toList();
            children.subList(24, 44).forEach(office::correct);
            List<MadeFile> ofAnotherBuild = children.subList(44, 54).stream()
                    .map(child -> office.issued(earlier(office.narrative(child))))
                    .toList();
            List<MadeFile> neverIssued =
                    children.subList(54, 59).stream().map(office::narrative).toList();

            unaltered.forEach(file -> shown.add(Shown.of("unaltered", file.content(), Origin.ISSUED, State.STILL_SO)));
            unaltered.forEach(file -> shown.add(
                    new Shown("altered", altered(file.content()), false, Optional.empty(), Optional.empty())));
            overtaken.forEach(file -> shown.add(Shown.of("overtaken", file.content(), Origin.ISSUED, State.CHANGED)));
            ofAnotherBuild.forEach(
                    file -> shown.add(Shown.of("other build", file.content(), Origin.OTHER_BYTES, State.STILL_SO)));
            neverIssued.forEach(file -> shown.add(Shown.of("never", file.content(), Origin.UNKNOWN, State.NOT_TOLD)));
            for (Form form : Forms.all().subList(0, 5)) {
                shown.add(Shown.of("never", foreign(form), Origin.UNKNOWN, State.NOT_TOLD));
            }

            assertEquals(100, shown.size());
            TreeMap<String, Integer> right = new TreeMap<>();
            shown.forEach(each -> right.merge(each.group(), isRight(each, office) ? 1 : 0, Integer::sum));
            assertEquals("{altered=30, never=10, other build=10, overtaken=20, unaltered=30}", right.toString());
        }
    }

    private static boolean isRight(Shown each, Office office) {
        Proof proof = office.shown(each.file(), Office.READER);
        return proof.origin().isGenuine() == each.genuine()
                && each.origin().stream().allMatch(proof.origin()::equals)
                && each.data().stream().allMatch(proof.data().state()::equals);
    }
}
