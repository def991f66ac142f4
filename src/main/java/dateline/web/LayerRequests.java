package dateline.web;

import dateline.layer.Audience;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerPage;
import dateline.layer.Layers;
import dateline.layer.ValueCounts;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what requests to a layer have in common, whatever form they want it in. */
final class LayerRequests {
    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final String run;

    /**
     * Reads requests.
     *
     * @param run a word that no other run of the server has: versions of the store start anew with each home
     */
    LayerRequests(Services services, Access access, Addresses addresses, String run) {
        this.services = services;
        this.access = access;
        this.addresses = addresses;
        this.run = run;
    }

    /** What a request to a layer asks, for whom, of which state of the content. */
    record Asked(
            LayerName layer, Audience audience, Layers layers, LayerDescription description, Parameters parameters) {
        /** A word that is the same as long as every answer to this audience is. */
        String stamp() {
            return layers.stamp(audience);
        }

        /** The page that is asked for. */
        LayerPage page(ItemsRequest request) {
            try {
                LayerPage page = layers.query(layer, request.query(), audience);
                return shows(request) ? page : page.with(request.properties());
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }

        /** The same features, made one by one as they are taken. */
        Iterable<LayerFeature> features(ItemsRequest request) {
            try {
                Iterable<LayerFeature> all = layers.features(layer, request.query(), audience);
                return shows(request) ? all : fewer(all, request.properties());
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }

        /** How many match, and how many of them have each value of some properties. */
        ValueCounts.OfLayer counts(ItemsRequest request, List<String> by) {
            try {
                return layers.counts(layer, request.query().selection(), by, audience);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }

        private boolean shows(ItemsRequest request) {
            return request.properties().size() == description.properties().size();
        }

        private static Iterable<LayerFeature> fewer(Iterable<LayerFeature> all, List<String> properties) {
            return () -> StreamSupport.stream(all.spliterator(), false)
                    .map(f -> f.with(properties))
                    .iterator();
        }
    }

    /**
     * What a request asks.
     *
     * @param further parameters that this form of it knows besides those of every layer
     */
    Asked asked(Context ctx, String... further) {
        LayerName layer = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Layers layers = services.layers().now();
        LayerDescription description = layers.describe(layer, audience);
        List<String> known = Stream.concat(ItemsRequest.known(description).stream(), Stream.of(further))
                .toList();
        return new Asked(layer, audience, layers, description, Parameters.of(ctx, known));
    }

    /** A word that is the same as long as the answer in this form is. */
    String tag(Context ctx, Asked asked, String form) {
        return Answers.tag(String.join(
                "\n",
                run,
                asked.stamp(),
                form,
                addresses.base(ctx),
                ctx.path(),
                asked.parameters().canonical()));
    }
}
