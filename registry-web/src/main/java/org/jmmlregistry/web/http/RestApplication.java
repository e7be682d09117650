package org.jmmlregistry.web.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the REST resources are. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "JMML Registry",
                        version = "1",
                        description =
                                "Cases, forms, import, export, snapshots, analyses and reports of the registry. Whatever cannot be "
                                        + "done is answered by application/problem+json with a sentence in \"detail\"."),
        security = @SecurityRequirement(name = "account"))
@SecurityScheme(securitySchemeName = "account", type = SecuritySchemeType.HTTP, scheme = "basic")
public class RestApplication extends Application {

    /** Jersey alone knows it: the interface is described by OpenAPI, and nothing else of it is told. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
