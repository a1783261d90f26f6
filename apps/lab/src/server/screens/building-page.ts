/** What people see while the screens are not there yet, at the first start above all. */
export const buildingPage = `<!doctype html>
<html lang="pt-BR">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="2">
    <title>Laboratório · Evolua</title>
  </head>
  <body>
    <h1>As telas estão sendo construídas</h1>
    <p>Leva alguns segundos na primeira vez. Esta página se recarrega sozinha.</p>
  </body>
</html>
`;
