// Runs before the first paint, from a file because the CSP forbids inline scripts: the stored
// theme and the version last seen here, so that neither colour nor hue flashes.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('evolua:tema');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const version = localStorage.getItem('evolua:versao');
    if (version && /^v[1-4]$/.test(version)) root.dataset.version = version;
  } catch {
    // Storage is blocked: the system's theme it is.
  }
})();
