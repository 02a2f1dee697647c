package de.efakatalog.api.fitconnect;

import io.netty.util.NetUtil;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: an IPv4 address, or the first 64 bits of an IPv6 address, within which one client can
 * choose addresses as it likes (RFC 4291, section 2.5.1).
 *
 * @param ipv6 which of both
 * @param bits the address, or the first half of it
 */
public record ClientNetwork(boolean ipv6, long bits) {

    private static final int IPV4_BYTES = 4;
    private static final int MAPPED_FROM = 12;
    private static final int MAPPED_MARK = 0xFFFF;

    /** All who have no address that could be told apart share one allowance. */
    private static final ClientNetwork UNKNOWN = new ClientNetwork(false, -1);

    /** The client with this address, in text; null when the connection has none. */
    public static ClientNetwork of(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return UNKNOWN;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length == IPV4_BYTES) {
            return ipv4(buffer.getInt());
        }
        long prefix = buffer.getLong();
        // an IPv4 address in the clothes of IPv6 (RFC 4291, section 2.5.5.2)
        if (prefix == 0 && buffer.getInt() == MAPPED_MARK) {
            return ipv4(buffer.getInt(MAPPED_FROM));
        }
        return new ClientNetwork(true, prefix);
    }

    private static ClientNetwork ipv4(int address) {
        return new ClientNetwork(false, Integer.toUnsignedLong(address));
    }
}
