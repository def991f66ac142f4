package dateline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address answers, by the routes there are. */
final class AllowedMethods {
    private record Route(String method, Pattern path) {}

    private final List<Route> routes = new ArrayList<>();

    /**
     * Notes a route.
     *
     * @param path with names of parameters: in braces for one part of the path, in angle brackets for several
     */
    void add(String method, String path) {
        StringBuilder pattern = new StringBuilder();
        for (String part : path.split("(?=[{<])|(?<=[}>])", -1)) {
            pattern.append(part.startsWith("{") ? "[^/]+" : part.startsWith("<") ? ".+" : Pattern.quote(part));
        }
        routes.add(new Route(method, Pattern.compile(pattern.append("/?").toString())));
    }

    /** The methods for this address, in order; empty where there is nothing. */
    SortedSet<String> of(String path) {
        SortedSet<String> methods = new TreeSet<>();
        routes.stream().filter(r -> r.path.matcher(path).matches()).forEach(r -> methods.add(r.method));
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }
}
