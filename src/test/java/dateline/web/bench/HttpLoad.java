package dateline.web.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a server as fast as it answers, for some seconds over some connections: with wrk where that is installed. */
final class HttpLoad {
    private static final double MILLION = 1e6;
    private static final String SCRIPT = """
            local urls = {}
            function init(args)
              for l in io.lines(args[1]) do urls[#urls + 1] = l end
              if args[2] then local n, v = args[2]:match("^(.-):(.*)$"); wrk.headers[n] = v end
            end
            local next = 0
            function request() next = next %% #urls + 1; return wrk.format("GET", urls[next]) end
            function done(s, lat, r)
              io.write(string.format("RATE %%f %%f %%d\\n", s.requests / s.duration * 1e6,
                s.bytes / math.max(1, s.requests), s.errors.status + s.errors.connect + s.errors.read + s.errors.timeout))
            end
            """.formatted();

    private final int seconds;
    private final int connections;
    private final boolean hasWrk;

    HttpLoad(int seconds, int connections) {
        this.seconds = seconds;
        this.connections = connections;
        hasWrk = Files.isExecutable(Path.of("/usr/bin/wrk"));
    }

    /**
     * How fast a server answered.
     *
     * @param answers a second
     * @param bytes of an answer, its head included
     */
    record Rate(double answers, double bytes, boolean hasFailed) {}

    /**
     * Asks for these addresses, one after the other and then from the beginning.
     *
     * @param requests addresses of one server, each followed by the same header after a blank or by none
     */
    Rate measure(List<String> requests) throws IOException, InterruptedException {
        return hasWrk ? byWrk(requests) : byJava(requests);
    }

    private Rate byWrk(List<String> requests) throws IOException, InterruptedException {
        Path script = Files.writeString(Files.createTempFile("load-", ".lua"), SCRIPT);
        URI first = URI.create(address(requests.get(0)));
        Path paths = Files.write(
                Files.createTempFile("load-", ".txt"),
                requests.stream()
                        .map(r -> address(r)
                                .substring(first.getScheme().length()
                                        + "://".length()
                                        + first.getAuthority().length()))
                        .toList());
        try {
            ProcessBuilder wrk = new ProcessBuilder(
                    "/usr/bin/wrk",
                    "-t1",
                    "-c" + connections,
                    "-d" + seconds + "s",
                    "--timeout",
                    "60s",
                    "-s",
                    script.toString(),
                    first.getScheme() + "://" + first.getAuthority(),
                    "--",
                    paths.toString());
            if (!header(requests.get(0)).isEmpty()) {
                wrk.command().add(header(requests.get(0)));
            }
            Process running = wrk.redirectErrorStream(true).start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            running.waitFor();
            String[] rate = said.lines()
                    .filter(l -> l.startsWith("RATE"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(said))
                    .split(" ", -1);
            return new Rate(Double.parseDouble(rate[1]), Double.parseDouble(rate[2]), !rate[3].equals("0"));
        } finally {
            Files.delete(script);
            Files.delete(paths);
        }
    }

    private static String address(String request) {
        return request.split(" ", 2)[0];
    }

    private static String header(String request) {
        String[] parts = request.split(" ", 2);
        return parts.length == 1 ? "" : parts[1];
    }

    private Rate byJava(List<String> requests) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicInteger next = new AtomicInteger();
        AtomicLong answers = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        AtomicInteger failures = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            clients.execute(() -> {
                while (System.nanoTime() < end) {
                    String request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                    try {
                        bytes.addAndGet(length(client, request));
                        answers.incrementAndGet();
                    } catch (IOException | InterruptedException e) {
                        failures.incrementAndGet();
                        return;
                    }
                }
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
            clients.shutdownNow();
        }
        double took = (System.nanoTime() - begun) / MILLION / 1000;
        return new Rate(answers.get() / took, (double) bytes.get() / Math.max(1, answers.get()), failures.get() > 0);
    }

    private static long length(HttpClient client, String request) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(address(request)));
        if (!header(request).isEmpty()) {
            String[] header = header(request).split(":", 2);
            asked.header(header[0], header[1]);
        }
        HttpResponse<byte[]> answer = client.send(asked.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("status " + answer.statusCode() + " of " + request);
        }
        return answer.body().length;
    }
}
