package de.efakatalog.api.http;

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

/**
 * Sends what is rendered as it is and in one piece; Jackson would take the bytes for data of their
 * own.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class RenderedJsonWriter implements ServerMessageBodyWriter<RenderedJson> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo door, MediaType format) {
        return type == RenderedJson.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType format) {
        return type == RenderedJson.class;
    }

    @Override
    public void writeResponse(
            RenderedJson rendered, Type genericType, ServerRequestContext context) {
        context.serverResponse().end(rendered.json());
    }

    @Override
    public void writeTo(
            RenderedJson rendered,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType format,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(rendered.json());
    }
}
