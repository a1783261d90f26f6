/** What people see where the screens were not built. */
export const missingPage = `<!doctype html>
<html lang="pt-BR">
  <head>
    <meta charset="utf-8">
    <title>Evolua</title>
  </head>
  <body>
    <p>As telas ainda não foram construídas. A API funciona: veja <a href="/docs">/docs</a>.</p>
  </body>
</html>
`;
