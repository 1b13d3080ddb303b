package org.newsgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.fuseki.ctl.JsonDescription;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;

/**
 * What Fuseki's pages ask for to know which datasets there are: {@code /$/datasets} and {@code /$/datasets/newsgraph}.
 * Fuseki's own answer comes only with the module that lets anybody on this machine delete them.
 */
final class DatasetList extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DataAccessPointRegistry registry = DataAccessPointRegistry.get(getServletContext());
        JsonBuilder json = new JsonBuilder();
        String name = request.getPathInfo();
        if (name == null || name.equals("/")) {
            json.startObject();
            json.key("datasets");
            JsonDescription.arrayDatasets(json, registry);
            json.finishObject();
        } else {
            DataAccessPoint point = registry.get(name);
            if (point == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            JsonDescription.describe(json, point);
        }
        JsonValue answer = json.build();
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.write(response.getOutputStream(), answer);
    }
}
