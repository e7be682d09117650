package org.jmmlregistry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;

/** The accounts of a registry that has none yet, and how to sign in with them. */
@ApplicationScoped
@Transactional
public class FirstAccounts {

    private static final String ADMINISTRATOR = "admin";
    private static final Map<String, Role> DEMONSTRATION = demonstrationRoles();
    private static final String DEMONSTRATION_FILE = "demonstration-accounts.txt";
    private static final Caller CALLER = new Caller("registry", EnumSet.of(Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FirstAccounts() {
        this(null);
    }

    @Inject
    public FirstAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    private static Map<String, Role> demonstrationRoles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("doctor", Role.CLINICIAN);
        roles.put("datamanager", Role.DATA_MANAGER);
        roles.put("statistician", Role.STATISTICIAN);
        roles.put("custodian", Role.CUSTODIAN);
        roles.put("auditor", Role.AUDITOR);
        return roles;
    }

    /**
     * Opens the first administrator's account if there is none. As long as the one-time password was not used, every start
     * gives a new one, so that a line lost from a console locks nobody out.
     *
     * @param passwordFile a file whose first line is the administrator's password
     * @return how to sign in, for the person who started the registry
     * @throws IllegalStateException if the file cannot be read or its password is too weak
     */
    public String administrator(Optional<Path> passwordFile) {
        Optional<Account> existing = accounts.find(ADMINISTRATOR);
        if (existing.isPresent() && !existing.get().mustChange()) {
            return "sign in with your account";
        }
        if (passwordFile.isPresent()) {
            keep(existing, firstLine(passwordFile.get()), false);
            return "sign in as %s with the password in %s".formatted(ADMINISTRATOR, passwordFile.get());
        }
        String password = GeneratedPassword.next(random);
        keep(existing, password, true);
        return "sign in as %s with the one-time password %s (to be changed at first sign-in)"
                .formatted(ADMINISTRATOR, password);
    }

    private void keep(Optional<Account> existing, String password, boolean oneTime) {
        if (existing.isPresent()) {
            accounts.setPassword(ADMINISTRATOR, password, oneTime, CALLER);
        } else {
            accounts.create(ADMINISTRATOR, Set.of(Role.ADMINISTRATOR), password, oneTime, CALLER);
        }
    }

    private static String firstLine(Path file) {
        try {
            String password =
                    Files.readString(file).lines().findFirst().orElse("").strip();
            PasswordRule.complaint(ADMINISTRATOR, password).ifPresent(complaint -> {
                throw new IllegalStateException(
                        "The first line of %s (REGISTRY_ADMIN_PASSWORD_FILE) cannot be the administrator's password. %s"
                                .formatted(file, complaint));
            });
            return password;
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The file %s, named by REGISTRY_ADMIN_PASSWORD_FILE, cannot be read.".formatted(file), unreadable);
        }
    }

    /**
     * Opens the demonstration's accounts if there are none; their passwords are generated and kept in a file that only its
     * owner can read.
     *
     * @param folder where the file lies
     * @return where the passwords are and, when they are new, what they are
     */
    public String demonstration(Path folder) {
        Path file = folder.resolve(DEMONSTRATION_FILE);
        boolean kept = Files.exists(file)
                && DEMONSTRATION.keySet().stream()
                        .allMatch(name -> accounts.find(name).isPresent());
        if (kept) {
            return "demonstration accounts: " + file;
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        DEMONSTRATION.forEach((name, role) -> passwords.put(name, open(name, role)));
        String lines = passwords.entrySet().stream()
                .map(each -> "%s  %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        // Written before the accounts are committed: an account without a known password would be of no use.
        write(file, "# user and password of each demonstration account\n" + lines + "\n");
        return "or with the accounts in " + file + "\n" + lines.indent(2).stripTrailing();
    }

    private String open(String name, Role role) {
        String password = GeneratedPassword.next(random);
        if (accounts.find(name).isPresent()) {
            accounts.setPassword(name, password, false, CALLER);
        } else {
            accounts.create(name, Set.of(role), password, false, CALLER);
        }
        return password;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new UncheckedIOException("the demonstration's passwords cannot be kept in " + file, refused);
        }
    }
}
