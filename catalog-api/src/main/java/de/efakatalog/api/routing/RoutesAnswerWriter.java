package de.efakatalog.api.routing;

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
 * Writes the answer to the question that is asked most, in one piece: a stream hands on parts and
 * waits for each.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class RoutesAnswerWriter implements ServerMessageBodyWriter<RoutesAnswer> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo door, MediaType format) {
        return type == RoutesAnswer.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType format) {
        return type == RoutesAnswer.class;
    }

    @Override
    public void writeResponse(RoutesAnswer answer, Type genericType, ServerRequestContext context)
            throws IOException {
        context.serverResponse().end(RoutesAnswerJson.of(answer));
    }

    @Override
    public void writeTo(
            RoutesAnswer answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType format,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(RoutesAnswerJson.of(answer));
    }
}
