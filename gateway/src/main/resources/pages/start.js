// The content policy lets this page ask no other origin. So a document's own servers, which only services know, are
// left out, and the sign-in by OpenID Connect that it may name is shown as what it ends in: a bearer token to paste.
const asSeenFromHere = (answer) => {
  if (!answer.ok || !new URL(answer.url).pathname.startsWith('/openapi/')) {
    return answer;
  }
  const seen = JSON.parse(answer.text);
  delete seen.servers;
  const schemes = seen.components?.securitySchemes ?? {};
  for (const [name, scheme] of Object.entries(schemes)) {
    if (scheme.type === 'openIdConnect') {
      schemes[name] = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
    }
  }
  answer.text = JSON.stringify(seen);
  return answer;
};

// Shows the services' documents; the list comes from the gateway, so a new service needs no change here.
fetch('/openapi')
  .then((answer) => answer.json())
  .then((index) => SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: index.documents,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    responseInterceptor: asSeenFromHere,
    validatorUrl: null,
    withCredentials: false,
  }));
