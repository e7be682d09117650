package org.jmmlregistry.report.dossier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.dossier.MethodProof;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.selftest.Check;

/** The dossier as a report. */
public final class DossierReport {

    private static final Message TITLE = Message.of("Proof of methods");
    private static final double MILLIS = 1000;

    private DossierReport() {}

    /** Verdict, surroundings, methods, founding cohort and installation, in this order. */
    public static Report of(Dossier dossier) {
        RegistryTime here = RegistryTime.here();
        Report.Text report = Report.titled(
                        new Report.Imprint(
                                TITLE,
                                Message.of("JMML Registry · Proof of methods and self-test"),
                                Message.of("No patient data"),
                                Message.of(
                                        "Computed {time} · JMML Registry {version}",
                                        here.minute(dossier.made()),
                                        dossier.surroundings().version()),
                                here.day(dossier.made())),
                        Message.of("JMML Registry"),
                        TITLE)
                .paragraph(verdict(dossier), WHAT)
                .add(COMMAND);
        faults(report, dossier);
        return report.add(surroundings(dossier, here))
                .heading(Message.of("The installation"))
                .add(checks(dossier.checks()))
                .note(Message.of(
                        "What was written was taken back, and what was made for the restore was taken away. Nothing of the registry "
                                + "was changed."))
                .chapter(Message.of("Each method against its references"))
                .add(methods(dossier.methods()))
                .note(Message.of(
                        "Absolute and relative: the largest deviation of all figures of the method, of coefficients in their standard "
                                + "errors. References that are 0 are compared absolutely alone. What is not defined must be undefined in "
                                + "both."))
                .chapter(Message.of("The founding cohort, as published and as computed here"))
                .add(founding(dossier.founding()))
                .note(Message.of(
                        "Chang et al. 2004. Estimates with 95 % limits after the second HSCT, of thirteen children; the paper prints "
                                + "none of these, R computes the same."))
                .report();
    }

    private static final Message WHAT = Message.of(
            "The references came with the registry: data sets that are published, synthetic or generated, and what R computed on them. "
                    + "The registry has just computed every figure again, on this machine. To repeat it:");

    private static final Block COMMAND = new Block.Typed(List.of("java -jar registry.jar self-test --out FOLDER"));

    private static Message verdict(Dossier dossier) {
        return dossier.isWell()
                ? Message.of(
                        "All is well: {methods, plural, one {# method} other {# methods}} gave what R gives, in {figures, plural, one "
                                + "{# figure} other {# figures}}; the founding cohort gave its published figures; database, backup and "
                                + "restore hold.",
                        dossier.methods().size(),
                        dossier.figures())
                : Message.of("Not all is well.");
    }

    private static void faults(Report.Text report, Dossier dossier) {
        List<Message> faults = new ArrayList<>();
        for (MethodProof proof : dossier.methods()) {
            if (!proof.holds()) {
                faults.add(Message.of("{method}: {faults}", proof.method(), faults(proof)));
            }
        }
        dossier.founding().stream()
                .filter(figure -> !figure.agrees())
                .forEach(figure -> faults.add(Message.of(
                        "{figure}: {computed}, not {expected}", figure.what(), figure.computed(), figure.expected())));
        dossier.checks().stream()
                .filter(check -> !check.good())
                .forEach(check -> faults.add(Message.of("{check}: {why}", check.name(), check.said())));
        if (!faults.isEmpty()) {
            report.add(new Block.Caution(Message.of("What does not hold"), faults));
        }
    }

    private static Message faults(MethodProof proof) {
        return proof.figures() == 0 && proof.faults().isEmpty()
                ? Message.of("nothing was compared")
                : Message.verbatim(String.join("; ", proof.faults()));
    }

    private static Table surroundings(Dossier dossier, RegistryTime here) {
        Surroundings of = dossier.surroundings();
        List<Table.Fact> facts = new ArrayList<>(List.of(
                fact(Message.of("Computed"), here.minute(dossier.made())),
                fact(Message.of("Software"), "JMML Registry " + of.version())));
        of.commit().ifPresent(commit -> facts.add(fact(Message.of("Source"), Software.shortened(commit))));
        facts.addAll(List.of(
                fact(Message.of("Java"), of.java()),
                fact(Message.of("System"), of.system()),
                fact(Message.of("Database"), of.database()),
                new Table.Fact(Message.of("Definitions of endpoints"), of.endpoints())));
        return Table.facts("surroundings", facts).table();
    }

    private static Table.Fact fact(Message name, String value) {
        return new Table.Fact(name, Message.verbatim(value));
    }

    private static Table methods(List<MethodProof> proofs) {
        return Table.of("methods", proofs)
                .look(Table.Look.LISTING)
                .words("method", Message.of("Method"), 146, proof -> Cell.words(proof.method(), Cell.Tone.STRONG)
                        .detailed(Message.verbatim(proof.method().source())))
                .detail("byR", Message.of("In R"), 172, proof -> Cell.words(
                                Message.verbatim(proof.method().byR()), Cell.Tone.PLAIN)
                        .detailed(Message.verbatim(String.join(", ", proof.versions()))))
                .figures("figures", Message.of("Figures"), 42, proof -> Cell.count(proof.figures()))
                .figures(
                        "absolute",
                        Message.of("Absolute"),
                        50,
                        proof -> deviation(proof.largest().absolute()))
                .figures(
                        "relative",
                        Message.of("Relative"),
                        52,
                        proof -> deviation(proof.largest().relative()))
                .figures(
                        "tolerance",
                        Message.of("Allowed"),
                        46,
                        proof -> deviation(proof.method().tolerance()))
                .centred("agrees", Message.of("Agrees"), 40, proof -> verdict(proof.holds()))
                .table();
    }

    private static Cell deviation(double size) {
        return Cell.number(Message.verbatim(printed(size)), size);
    }

    /** {@code 4.6 × 10⁻¹⁵}. */
    static String printed(double size) {
        if (size == 0) {
            return "0";
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", size).split("e", 2);
        StringBuilder power = new StringBuilder();
        String.valueOf(Integer.parseInt(parts[1]))
                .chars()
                .forEach(sign -> power.append(sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(sign - '0')));
        return (parts[0].equals("1.0") ? "10" : parts[0] + "\u00a0×\u00a010") + power;
    }

    private static Cell verdict(boolean so) {
        return so ? Cell.words(Message.of("yes")) : Cell.words(Message.of("NO"), Cell.Tone.STRONG);
    }

    private static Table founding(List<FoundingFigure> figures) {
        return Table.of("founding", figures)
                .look(Table.Look.LISTING)
                .words("figure", Message.of("Figure"), 190, figure -> Cell.words(figure.what()))
                .words("expected", Message.of("Published or told before"), 130, figure -> Cell.words(figure.expected()))
                .words("computed", Message.of("Computed here"), 130, figure -> Cell.words(figure.computed()))
                .centred("agrees", Message.of("Agrees"), 42, figure -> verdict(figure.agrees()))
                .table();
    }

    private static Table checks(List<Check> checks) {
        return Table.of("checks", checks)
                .look(Table.Look.LISTING)
                .words("check", Message.of("What was tried"), 130, check -> Cell.words(check.name(), Cell.Tone.STRONG))
                .words("said", Message.of("What was seen"), 260, check -> Cell.words(check.said()))
                .figures("seconds", Message.of("Seconds"), 46, check -> seconds(check.took()))
                .centred("good", Message.of("Holds"), 42, check -> verdict(check.good()))
                .table();
    }

    private static Cell seconds(Duration took) {
        double seconds = took.toMillis() / MILLIS;
        return Cell.number(Message.verbatim(String.format(Locale.ROOT, "%.1f", seconds)), seconds);
    }
}
