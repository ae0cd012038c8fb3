package org.hirfa.deployment.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/// YAML into typed models. Models of Kubernetes clients are generous: they keep what they do not know in a side map,
/// and a typing error passes for an extension. Here that side map is closed.
public final class StrictYaml {

    private static final JsonMapper MAPPER = mapper();

    private StrictYaml() {
    }

    /// The documents of a text, anchors and merge keys resolved. A key written twice is refused.
    public static List<Map<String, Object>> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (document != null) {
                documents.add(MAPPER.convertValue(document, MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
            }
        }
        return documents;
    }

    public static <T> T as(Class<T> type, Object document) {
        return MAPPER.convertValue(document, type);
    }

    public static <T> T as(JavaType type, Object document) {
        return MAPPER.convertValue(document, type);
    }

    public static JavaType type(Class<?> type) {
        return MAPPER.constructType(type);
    }

    public static JavaType generic(Class<?> type, Class<?> of) {
        return MAPPER.getTypeFactory().constructParametricType(type, of);
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .annotationIntrospector(new NothingUnknown())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        // A port written as text, an environment value written as number: the API server refuses both.
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    private static final class NothingUnknown extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return Boolean.FALSE;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
        }
    }
}
