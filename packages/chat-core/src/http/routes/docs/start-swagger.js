// Runs in the reader's browser, from a file of its own: the page's policy allows nothing inline.
window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
