package de.efakatalog.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that stays open: a request, its answer, the next request. */
final class Connection {

    private static final int BUFFER = 1 << 20;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    /** Ends a body that comes in chunks. No JSON has a line break of this kind in it. */
    private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};

    private static final String CHUNKED = "\r\ntransfer-encoding: chunked\r\n";
    private static final Pattern LENGTH =
            Pattern.compile("\r\ncontent-length: ([0-9]{1,9})\r\n", Pattern.CASE_INSENSITIVE);

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(BUFFER);
    private long sentAt;

    /** Length of head and body; 0 while the head is incomplete or when the body says its end. */
    private int expected;

    private boolean chunked;

    /** The head of the first answer; others with the same bytes need not be read again. */
    private byte[] knownHead = {};

    private int knownBody;

    Connection(SocketChannel channel) {
        this.channel = channel;
    }

    /** When the request was sent, in the time of {@link System#nanoTime()}. */
    long sentAt() {
        return sentAt;
    }

    void send(byte[] request) throws IOException {
        received.clear();
        expected = 0;
        chunked = false;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        sentAt = System.nanoTime();
        while (bytes.hasRemaining()) {
            // a request of some hundred bytes goes out in one piece
            channel.write(bytes);
        }
    }

    /** Takes what is there; whether the answer is complete. */
    boolean receive() throws IOException {
        if (channel.read(received) < 0) {
            throw new IllegalStateException("The server closed the connection.");
        }
        if (expected == 0 && !chunked) {
            readHead();
        }
        if (expected > BUFFER || !received.hasRemaining()) {
            throw new IllegalStateException("The answer is longer than " + BUFFER + " bytes.");
        }
        return chunked ? endsWithLastChunk() : expected > 0 && received.position() >= expected;
    }

    private void readHead() {
        byte[] bytes = received.array();
        int end = endOfHead(bytes, received.position());
        if (end < 0) {
            return;
        }
        if (!Arrays.equals(bytes, 0, end, knownHead, 0, knownHead.length)) {
            String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(head);
            boolean success = head.startsWith("HTTP/1.1 200 ");
            if (success && head.toLowerCase(Locale.ROOT).contains(CHUNKED)) {
                chunked = true;
                return;
            }
            if (!success || !length.find()) {
                throw new IllegalStateException("Not an answer that can be measured: " + head);
            }
            knownHead = Arrays.copyOf(bytes, end);
            knownBody = Integer.parseInt(length.group(1));
        }
        expected = end + knownBody;
    }

    private boolean endsWithLastChunk() {
        int from = received.position() - LAST_CHUNK.length;
        return from >= 0
                && Arrays.equals(
                        received.array(),
                        from,
                        received.position(),
                        LAST_CHUNK,
                        0,
                        LAST_CHUNK.length);
    }

    private static int endOfHead(byte[] bytes, int length) {
        for (int i = 0; i + END_OF_HEAD.length <= length; i++) {
            if (bytes[i] == '\r'
                    && bytes[i + 1] == '\n'
                    && bytes[i + 2] == '\r'
                    && bytes[i + 3] == '\n') {
                return i + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    void close() throws IOException {
        channel.close();
    }
}
