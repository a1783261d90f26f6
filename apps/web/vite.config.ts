import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The version that `vite` (the development server only) borrows its API from. */
const api = process.env.EVOLUA_API ?? 'http://127.0.0.1:3001';
/** The laboratory whose API `/lab.html` borrows. */
const lab = process.env.EVOLUA_LAB ?? 'http://localhost:3000';

const noRawHtml = fileURLToPath(new URL('src/parts/no-raw-html.ts', import.meta.url));
const chat = fileURLToPath(new URL('index.html', import.meta.url));
const diagrams = fileURLToPath(new URL('arquitetura.html', import.meta.url));
const laboratory = fileURLToPath(new URL('lab.html', import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    // An HTML parser and its sanitizer, 51 KB gzipped, that Markdown without raw HTML never calls.
    alias: { 'rehype-raw': noRawHtml, 'rehype-sanitize': noRawHtml },
  },
  build: {
    // Three pages that share letters, colours and parts: a version's chat, the laboratory, and the
    // diagrams that all of them serve.
    rolldownOptions: { input: { index: chat, lab: laboratory, arquitetura: diagrams } },
    // Whole `light-dark()` pairs: older browsers than these are not served.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The CSP allows no `data:` address, so every asset is a file.
    assetsInlineLimit: 0,
    // The Markdown part, which comes after the first load, is the largest.
    chunkSizeWarningLimit: 400,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '^/(v1|docs|openapi.json)': {
        target: api,
        changeOrigin: true,
        // The server accepts its own origin only, and is right to.
        headers: { origin: api },
      },
      '^/api': { target: lab, changeOrigin: true, headers: { origin: lab } },
    },
  },
});
