package dateline.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts off the connections of an address beyond a number, before anything is read from them. */
final class ConnectionsPerAddress implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsPerAddress.class);

    private final Limits limits;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    ConnectionsPerAddress(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void onOpened(Connection connection) {
        ClientAddress address = address(connection);
        int most = limits.connections() * (address.isLocal() ? Limits.LOCAL_FACTOR : 1);
        int now = open.merge(address.text(), 1, Integer::sum);
        if (now > most) {
            LOG.debug("{} has {} connections: one more is cut off", address.text(), most);
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.computeIfPresent(address(connection).text(), (a, n) -> n > 1 ? n - 1 : null);
    }

    private static ClientAddress address(Connection connection) {
        return ClientAddress.of(connection.getEndPoint().getRemoteSocketAddress());
    }
}
