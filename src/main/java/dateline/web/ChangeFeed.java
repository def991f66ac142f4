package dateline.web;

import dateline.layer.Audience;
import dateline.layer.ChangeLog;
import dateline.layer.CurrentLayers;
import dateline.layer.LayerChanges;
import dateline.store.IncidentStore;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the layers while anybody listens, and tells all listeners what changed, at most five times a second. */
final class ChangeFeed implements AutoCloseable {
    private static final long COALESCE_MILLIS = 200;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

    /** So long the log is kept for those whose connection broke. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final int LOG_REACH = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final CurrentLayers layers;
    private final ChangeEvents events;
    private final ChangeLog log;
    private final Set<ChangeStream> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private boolean isWatching;
    private long heard;
    private long lastBeat = System.nanoTime();

    ChangeFeed(CurrentLayers layers, IncidentStore store, ChangeEvents events) {
        this.layers = layers;
        this.log = new ChangeLog(
                version -> store.changesSince(version).incidents().stream()
                        .map(i -> i.id().value())
                        .toList(),
                LOG_REACH);
        this.events = events;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "changes");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many listen now. */
    int listeners() {
        return listeners.size();
    }

    /**
     * Tells a new listener what it missed, and from now on what happens.
     *
     * @param lastEventId the id of the last event it got; empty where it is new
     */
    synchronized void add(ChangeStream listener, Optional<String> lastEventId) {
        watch();
        log.advance(layers.now());
        long now = log.version().orElseThrow();
        // Those who listen already are told at the next beat; this one begins here.
        tell(now);
        String missed = lastEventId
                .map(id -> missed(events.version(id), listener.audience(), now))
                .orElse("");
        listener.send(events.opening(now, missed));
        listeners.add(listener);
    }

    private String missed(OptionalLong since, Audience audience, long now) {
        Optional<LayerChanges> changes = since.isPresent() ? log.since(since.getAsLong(), audience) : Optional.empty();
        return changes.map(events::of).orElseGet(() -> events.reload(now));
    }

    void remove(ChangeStream listener) {
        listeners.remove(listener);
    }

    /** Ends all answers: a server that stops would wait for them. */
    @Override
    public void close() {
        clock.shutdownNow();
        listeners.forEach(ChangeStream::close);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in the beat is logged there
    private void watch() {
        if (!isWatching) {
            isWatching = true;
            clock.scheduleWithFixedDelay(this::beat, COALESCE_MILLIS, COALESCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void beat() {
        try {
            boolean isDue = System.nanoTime() - lastBeat > HEARTBEAT_NANOS;
            if (!listeners.isEmpty()) {
                log.advance(layers.now());
                log.version().ifPresent(this::tell);
                if (isDue) {
                    lastBeat = System.nanoTime();
                    listeners.forEach(l -> l.send(ChangeEvents.heartbeat()));
                }
            } else if (System.nanoTime() - lastBeat > PATIENCE_NANOS) {
                log.clear();
            }
        } catch (RuntimeException e) {
            // The store may be well again at the next beat.
            LOG.warn("changes could not be told: {}", e.toString());
        }
    }

    /** Sends what those who listen have not heard yet. */
    private void tell(long now) {
        if (now > heard) {
            listeners.forEach(l -> {
                String news = log.since(heard, l.audience()).map(events::of).orElseGet(() -> events.reload(now));
                if (!news.isEmpty()) {
                    l.send(news);
                }
            });
        }
        heard = Math.max(heard, now);
    }
}
