package dateline.store;

/** All that a server keeps, in one home. */
public interface Store extends AutoCloseable {
    /** Reports and incidents. */
    IncidentStore incidents();

    /** What editors added to the gazetteer and corrected in it. */
    PlaceStore places();

    /** Who may do what. */
    TokenStore tokens();

    /** Who did what. */
    AuditLog audit();

    @Override
    void close();
}
