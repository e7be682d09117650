package org.jmmlregistry.report.dossier;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jmmlregistry.dossier.MethodProof;
import org.jmmlregistry.dossier.ProofOfMethods;
import org.jmmlregistry.dossier.References;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Typeface;
import org.jmmlregistry.selftest.Check;
import org.jmmlregistry.selftest.InstallationTrial;

/**
 * Tries the methods and the installation.
 *
 * @param references what R computed
 */
public record SelfTest(References references, InstallationTrial installation) {

    /** How many steps {@link #run} tells of. */
    public static final int STEPS = 3;

    /** A letter of each script that is printed. */
    private static final String LETTERS = "Aäéłбבعաაሀก中한≥☑😀";

    /**
     * Does it all, which takes half a minute, and more for a large registry.
     *
     * @param step is told what begins
     */
    public Dossier run(Consumer<Message> step) throws IOException {
        step.accept(Message.of("The methods are computed."));
        long begun = System.nanoTime();
        List<MethodProof> methods = ProofOfMethods.against(references);
        List<Check> checks = new ArrayList<>();
        checks.add(methods(methods, begun));
        step.accept(Message.of("The founding cohort is counted and its report is set."));
        FoundingCohort cohort = new FoundingCohort();
        List<FoundingFigure> founding = cohort.figures();
        checks.add(Check.of(Message.of("Fonts"), SelfTest::fonts));
        checks.add(Check.of(Message.of("Report of the founding cohort"), cohort::report));
        step.accept(Message.of("Database, backup and restore are tried."));
        checks.addAll(installation.run());
        return new Dossier(installation.clock().instant(), Surroundings.of(vendor()), methods, founding, checks);
    }

    private static Check methods(List<MethodProof> methods, long begun) {
        List<Message> wrong = methods.stream()
                .filter(proof -> !proof.holds())
                .map(proof -> proof.method().words())
                .toList();
        Message said = wrong.isEmpty()
                ? Message.of(
                        "{methods, plural, one {# method} other {# methods}} gave what R gives, in {figures, plural, one {# figure} other "
                                + "{# figures}}.",
                        methods.size(),
                        methods.stream().mapToInt(MethodProof::figures).sum())
                : Message.of("These do not agree: {methods}.", wrong);
        return new Check(
                Message.of("Methods against their references"),
                wrong.isEmpty(),
                said,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Message fonts() throws Check.Failed {
        List<String> missing = LETTERS.codePoints()
                .filter(letter -> !Typeface.has(letter))
                .mapToObj(Character::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new Check.Failed(Message.of("There is no letter for {letters}.", missing));
        }
        return Message.of(
                "{families, plural, one {# family} other {# families}}; a letter of each script was found.",
                Typeface.families().size());
    }

    /** The reason stands among the checks if it cannot be asked. */
    private String vendor() {
        try {
            return installation.vendor();
        } catch (SQLException unreadable) {
            return "–";
        }
    }
}
