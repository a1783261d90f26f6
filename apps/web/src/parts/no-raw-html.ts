/**
 * Stands in the bundle for `rehype-raw` and `rehype-sanitize` (vite.config.ts): streamdown imports
 * both, we use neither, and without an HTML parser no HTML of an answer can become an element.
 */
// biome-ignore lint/style/noDefaultExport: the shape of the packages that it stands for.
export default (): undefined => undefined;
export const defaultSchema = {};
