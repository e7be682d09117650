package org.jmmlregistry.report.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.EmbeddedDatabase;
import org.jmmlregistry.backup.command.Installation;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.dossier.MethodProof;
import org.jmmlregistry.dossier.References;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.selftest.Check;
import org.jmmlregistry.selftest.InstallationTrial;

/** The command {@code self-test}: the dossier on the console, and in files if a folder is named. */
public final class SelfTestCommand {

    private static final int WELL = 0;
    private static final int NOT_WELL = 1;
    private static final double MILLIS = 1000;
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Installation installation;
    private final BooleanSupplier running;
    private final Clock clock;
    private final PrintStream console;

    SelfTestCommand(Installation installation, BooleanSupplier running, Clock clock, PrintStream console) {
        this.installation = installation;
        this.running = running;
        this.clock = clock;
        this.console = console;
    }

    /**
     * Called by the launcher, which knows this class by its name only.
     *
     * @param words the command, and {@code --out} with its folder
     * @param running whether another process holds the lock of the data folder
     * @return the exit code
     */
    public static int run(String[] words, BooleanSupplier running, PrintStream out) {
        MIGRATIONS.setLevel(Level.WARNING);
        Optional<String> folder = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
        return new SelfTestCommand(Installation.ofSettings(DataFolder.path()), running, Clock.systemUTC(), out)
                .run(folder);
    }

    int run(Optional<String> folder) {
        try {
            Optional<Path> out = folder.map(Path::of);
            requireFree();
            Dossier dossier = tried();
            List<String> told = told(dossier);
            told.forEach(console::println);
            if (out.isPresent()) {
                write(dossier, told, out.get());
            }
            console.println(last(dossier));
            return dossier.isWell() ? WELL : NOT_WELL;
        } catch (BackupRefused refused) {
            console.println(refused.getMessage());
        } catch (InvalidPathException noPath) {
            console.println("“%s” is no folder.".formatted(noPath.getInput()));
        } catch (IOException failed) {
            console.println("The files cannot be written: %s.".formatted(failed));
        }
        return NOT_WELL;
    }

    /** A database of PostgreSQL is open to several at once, and the registry may run meanwhile. */
    private void requireFree() {
        installation.requireDatabase();
        installation.requireRegistry();
        if (installation.isEmbedded() && (running.getAsBoolean() || installation.isOpenElsewhere())) {
            throw new BackupRefused(Message.of(
                    "A registry runs on the data folder {folder}, and nobody else can open its database. Its page Dossier tries the "
                            + "same; or stop it first.",
                    installation.data()));
        }
    }

    private Dossier tried() throws IOException {
        try {
            InstallationTrial trial = new InstallationTrial(installation.source(), installation.data(), clock);
            return new SelfTest(References.shipped(), trial).run(step -> console.println(step + " …"));
        } finally {
            if (installation.isEmbedded()) {
                EmbeddedDatabase.shutDown(installation.folder());
            }
        }
    }

    private static List<String> told(MethodProof proof) {
        List<String> lines = new ArrayList<>(List.of(String.format(
                Locale.ROOT,
                "%-64s %8d %10.1e %8.0e  %s",
                proof.method().words(),
                proof.figures(),
                proof.largest().relative(),
                proof.method().tolerance(),
                said(proof.holds()))));
        proof.faults().forEach(fault -> lines.add("    " + fault));
        return lines;
    }

    private static List<String> told(Dossier dossier) {
        Surroundings on = dossier.surroundings();
        List<String> lines = new ArrayList<>(List.of(
                "",
                "JMML Registry %s%s"
                        .formatted(
                                on.version(),
                                on.commit().map(commit -> ", source " + commit).orElse("")),
                "Java %s; %s; %s".formatted(on.java(), on.system(), on.database()),
                "Definitions of endpoints: " + on.endpoints(),
                "",
                "%-64s %8s %10s %8s".formatted("Method against its references", "Figures", "Deviation", "Allowed")));
        dossier.methods().forEach(proof -> lines.addAll(told(proof)));
        lines.addAll(List.of("", "Founding cohort"));
        for (FoundingFigure figure : dossier.founding()) {
            lines.add("%-64s %-40s %s".formatted(figure.what(), figure.computed(), said(figure.agrees())));
            if (!figure.agrees()) {
                lines.add("    not %s".formatted(figure.expected()));
            }
        }
        lines.addAll(List.of("", "%-64s %8s".formatted("Installation", "Seconds")));
        for (Check check : dossier.checks()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-64s %8.1f  %s",
                    check.name(),
                    check.took().toMillis() / MILLIS,
                    said(check.good())));
            lines.add("    " + check.said());
        }
        lines.add("");
        return lines;
    }

    private static String said(boolean so) {
        return so ? "ok" : "NOT OK";
    }

    private static String last(Dossier dossier) {
        if (dossier.isWell()) {
            return "All is well.";
        }
        List<String> wrong = new ArrayList<>();
        dossier.methods().stream()
                .filter(proof -> !proof.holds())
                .forEach(proof -> wrong.add(proof.method().words().toString()));
        dossier.founding().stream()
                .filter(figure -> !figure.agrees())
                .forEach(figure -> wrong.add(figure.what().toString()));
        dossier.checks().stream()
                .filter(check -> !check.good())
                .forEach(check -> wrong.add(check.name().toString()));
        return "Not all is well: " + String.join("; ", wrong) + ".";
    }

    private void write(Dossier dossier, List<String> told, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path pdf = folder.resolve("dossier.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            Typesetting.write(DossierReport.of(dossier), Language.ENGLISH, out);
        }
        Path text = folder.resolve("dossier.txt");
        List<String> lines = new ArrayList<>(told);
        lines.add(last(dossier));
        Files.write(text, lines);
        console.println("Written: %s and %s".formatted(pdf, text));
    }
}
