package org.hirfa.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Names the next page in a `Link` header as well (RFC 8288), for clients that follow links and not bodies.
@Provider
class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build();
            var relative = uri.getRawPath() + "?" + uri.getRawQuery();
            response.getHeaders().add("Link", "<" + relative + ">; rel=\"next\"");
        }
    }
}
