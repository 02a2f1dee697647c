package de.efakatalog.api.fitconnect;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends what is rendered as it is; Jackson would take the bytes for data of their own. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class RenderedPageWriter implements ServerMessageBodyWriter<RenderedPage> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo door, MediaType format) {
        return type == RenderedPage.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType format) {
        return type == RenderedPage.class;
    }

    @Override
    public void writeResponse(RenderedPage page, Type genericType, ServerRequestContext context) {
        context.serverResponse().end(page.json());
    }

    @Override
    public void writeTo(
            RenderedPage page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType format,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(page.json());
    }
}
