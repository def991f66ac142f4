package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** How JSON streams are set. */
final class JsonStream {
    private JsonStream() {}

    /** Makes generators that leave the stream open: it belongs to whoever opened it. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .build()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    }
}
