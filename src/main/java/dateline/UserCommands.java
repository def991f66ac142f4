package dateline;

import dateline.cli.StoreOptions;
import dateline.cli.UsageException;
import dateline.cli.WorkFailedException;
import dateline.store.Account;
import dateline.store.Role;
import dateline.store.StoreException;
import dateline.store.TokenStore;
import dateline.store.sql.SqlStore;
import java.io.PrintWriter;
import java.time.Clock;

/** What the commands about users do. A server that runs on the same store knows at once. */
final class UserCommands {
    /** Who did it, in the log: nobody who signed in, but who holds the machine. */
    private static final String BY = "command line";

    private final Clock clock;
    private final PrintWriter out;

    UserCommands(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    void add(String name, String role, StoreOptions options) throws UsageException, WorkFailedException {
        Role given = role(role);
        if (name.isBlank()
                || name.length() > Account.LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new UsageException("a name has 1 to " + Account.LONGEST_NAME + " characters, none of them a control");
        }
        Home.at(options.home());
        try (SqlStore store =
                StoreAddress.of(options.store(), Home.path(options.home())).open()) {
            out.println(store.tokens().create(name.strip(), given, BY, clock.instant()));
        } catch (IllegalArgumentException | StoreException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    void list(StoreOptions options) throws UsageException, WorkFailedException {
        TextTable table = new TextTable("NAME", "ROLE", "SINCE");
        try (SqlStore store = StoreCommands.existing(options).open()) {
            for (Account account : store.tokens().listAccounts()) {
                table.add(
                        account.name(), account.role().word(), account.created().toString());
            }
        } catch (StoreException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
        table.lines().forEach(out::println);
    }

    void revoke(String name, StoreOptions options) throws UsageException, WorkFailedException {
        try (SqlStore store = StoreCommands.existing(options).open()) {
            TokenStore users = store.tokens();
            if (!users.revoke(name, BY, clock.instant())) {
                throw new WorkFailedException("there is no user " + name);
            }
        } catch (StoreException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Role role(String word) throws UsageException {
        try {
            return Role.parse(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
