package dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who may do what. Tokens are kept as SHA-256 only: a token that is lost cannot be shown again. */
public interface TokenStore {
    /** The account to which the token was given and from which it was not taken away. */
    Optional<Account> findByToken(String token);

    /**
     * Makes an account and its token.
     *
     * @return the token, 43 characters of base64url
     * @throws IllegalArgumentException if the name is taken
     */
    default String create(String name, Role role, Instant at) {
        return create(name, role, name, at);
    }

    /**
     * Makes an account and its token, as {@link #create(String, Role, Instant)} does.
     *
     * @param by who makes it, for the {@link AuditLog}
     */
    String create(String name, Role role, String by, Instant at);

    /**
     * Gives the account this token and role, making it where there is none; its former token ends.
     *
     * @param token at least 16 characters
     */
    void assign(String name, Role role, String token, Instant at);

    /** All accounts by name. */
    List<Account> listAccounts();

    /**
     * Ends the account and its token.
     *
     * @param by who ends it, for the {@link AuditLog}
     * @return whether there was one
     */
    boolean revoke(String name, String by, Instant at);
}
