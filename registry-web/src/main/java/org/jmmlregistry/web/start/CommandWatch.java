package org.jmmlregistry.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.backup.command.ControlDesk;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.web.proof.ProofDesk;

/** Looks every second whether somebody at the command line asks for something. */
@WebListener
public class CommandWatch implements ServletContextListener {

    private static final Logger LOG = System.getLogger(CommandWatch.class.getName());

    @Resource
    private ManagedScheduledExecutorService threads;

    @Inject
    private Backups backups;

    @Inject
    private ProofDesk proofs;

    private Optional<ScheduledFuture<?>> looking = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ControlDesk desk = new ControlDesk(DataFolder.path(), backups, proofs::told);
        try {
            desk.open();
        } catch (IOException refused) {
            throw new UncheckedIOException("the folder for commands cannot be made", refused);
        }
        looking = Optional.of(threads.scheduleWithFixedDelay(() -> look(desk), 1, 1, TimeUnit.SECONDS));
    }

    private static void look(ControlDesk desk) {
        try {
            desk.look();
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The folder for commands cannot be used", unreadable);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        looking.ifPresent(each -> each.cancel(false));
    }
}
