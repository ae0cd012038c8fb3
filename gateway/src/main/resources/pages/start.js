// Shows the services' documents; the list comes from the gateway, so a new service needs no change here.
fetch('/openapi')
  .then((answer) => answer.json())
  .then((index) => SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: index.documents,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    validatorUrl: null,
    withCredentials: false,
  }));
