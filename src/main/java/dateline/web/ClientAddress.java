package dateline.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. A proxy on this machine is believed whom it speaks for; nobody else is.
 *
 * @param text the address
 * @param isLocal whether it is this machine
 */
record ClientAddress(String text, boolean isLocal) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    static ClientAddress of(Context ctx) {
        return of(ctx.req().getRemoteAddr(), ctx.header("X-Forwarded-For"));
    }

    /**
     * Where a request comes from.
     *
     * @param remote the other end of the connection
     * @param forwarded whom that says it speaks for, the header {@code X-Forwarded-For}
     */
    static ClientAddress of(String remote, @Nullable String forwarded) {
        boolean isLocal = isLocal(remote);
        if (isLocal && forwarded != null) {
            // The last in the list is whom the proxy saw; those before it are what that one says.
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            if (ADDRESS.matcher(last).matches()) {
                return new ClientAddress(last, isLocal(last));
            }
        }
        return new ClientAddress(remote, isLocal);
    }

    static ClientAddress of(SocketAddress address) {
        if (address instanceof InetSocketAddress inet && inet.getAddress() != null) {
            InetAddress ip = inet.getAddress();
            return new ClientAddress(ip.getHostAddress(), ip.isLoopbackAddress());
        }
        return new ClientAddress(String.valueOf(address), true);
    }

    private static boolean isLocal(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.matches("\\[?0:0:0:0:0:0:0:1]?")
                || address.equals("[::1]");
    }
}
