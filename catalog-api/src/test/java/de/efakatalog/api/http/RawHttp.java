package de.efakatalog.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no client library does, and reads what comes back. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its header lines
     * @param body its body, without the framing of chunks
     */
    record Answer(int status, String headers, String body) {}

    static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // the server may answer and close before it has read everything
                return parse(socket.getInputStream());
            }
            return parse(socket.getInputStream());
        }
    }

    private static Answer parse(InputStream input) throws IOException {
        String text = new String(readAll(input), StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but: " + text);
        }
        String headers = text.substring(0, end);
        int status = Integer.parseInt(headers.substring(9, 12));
        String body = text.substring(end + 4);
        int open = body.indexOf('{');
        int close = body.lastIndexOf('}');
        return new Answer(
                status, headers, open < 0 || close < open ? body : body.substring(open, close + 1));
    }

    private static byte[] readAll(InputStream input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            // reset after the answer: what was read is the answer
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}
