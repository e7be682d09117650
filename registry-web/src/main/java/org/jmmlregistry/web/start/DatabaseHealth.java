package org.jmmlregistry.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jmmlregistry.database.Migrations;

/** Says at the server's {@code /health} whether the database answers and which schema it has. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder said = HealthCheckResponse.named("database");
        try {
            Optional<String> version = Migrations.version(database);
            version.ifPresent(schema -> said.withData("schema", schema));
            return said.status(version.isPresent()).build();
        } catch (SQLException unreachable) {
            return said.withData("reason", unreachable.getMessage()).down().build();
        }
    }
}
