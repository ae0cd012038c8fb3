package org.hirfa.registry.document;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;

/// Describes the `{id}` of [DocumentEndpoints], which stands in the address of each class that inherits them: the scanner knows
/// only the addresses of the methods, and a document that names a parameter without describing it is not valid (OpenAPI 3.1,
/// section 4.8.8.2).
@OpenApiFilter(stages = RunStage.BUILD)
public class PathsOfSubjects implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains("{id}/documents")) {
                item.getOperations().values().stream().filter(operation -> isMissing(operation.getParameters()))
                        .forEach(operation -> operation.addParameter(id()));
            }
        });
    }

    private static boolean isMissing(@Nullable List<Parameter> parameters) {
        return parameters == null || parameters.stream().noneMatch(parameter -> "id".equals(parameter.getName()));
    }

    private static Parameter id() {
        return OASFactory.createParameter().name("id").in(Parameter.In.PATH).required(true)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
