package dateline.web;

import dateline.layer.Audience;
import dateline.store.Account;
import dateline.store.Role;
import dateline.store.TokenStore;
import io.javalin.http.Context;
import java.util.Optional;

/** Who asks: the account whose token the request carries, and what it may do. */
final class Access {
    private static final int MAX_TOKEN = 200;

    private final TokenStore tokens;

    Access(TokenStore tokens) {
        this.tokens = tokens;
    }

    /**
     * The account of the request's token; empty without a token. A token that is not known is refused even where none
     * is needed, so that nobody takes the public's view for an editor's.
     */
    Optional<Account> account(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Problem.unauthorised("the Authorization header is not of the form 'Bearer TOKEN'");
        }
        String token = header.substring(7).strip();
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            throw Problem.unauthorised("the token is not known");
        }
        return Optional.of(tokens.findByToken(token).orElseThrow(() -> Problem.unauthorised("the token is not known")));
    }

    /** The account, if its role reaches; else 401 or 403. */
    Account require(Context ctx, Role needed) {
        Account account = account(ctx)
                .orElseThrow(() -> Problem.unauthorised("this needs a token of the role '" + needed.word() + "'"));
        if (!account.role().covers(needed)) {
            throw Problem.forbidden("this needs the role '" + needed.word() + "', the token has '"
                    + account.role().word() + "'");
        }
        return account;
    }

    /** For whom the answer is to be made. */
    Audience audience(Context ctx) {
        return account(ctx).filter(a -> a.role().covers(Role.EDITOR)).isPresent() ? Audience.EDITOR : Audience.PUBLIC;
    }
}
