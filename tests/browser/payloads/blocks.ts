import type { Payload } from '../payload.ts';

/** Code, tables, footnotes, lists: what Markdown makes elements and attributes of. */
export const blocks: readonly Payload[] = [
  {
    name: 'language with markup',
    text: '```"><script>alert(1)</script>\nx = 1\n```',
    reads: 'x = 1',
  },
  { name: 'language with a handler', text: '```js onload=alert(1)\nx = 1\n```', reads: 'x = 1' },
  { name: 'language as a class', text: '```x" style="position:fixed\nx = 1\n```', reads: 'x = 1' },
  {
    name: 'diagram',
    text: '```mermaid\ngraph TD\nA[<img src=x onerror=alert(1)>]\n```',
    reads: 'A[<img',
  },
  {
    name: 'html as code',
    text: '```html\n<script>alert(1)</script>\n```',
    reads: '<script>alert(1)</script>',
  },
  { name: 'code left open', text: '```html\n<img src=x onerror=alert(1)>', reads: '<img src=x' },
  {
    name: 'code that ends early',
    text: '````\n```\n<img src=x onerror=alert(1)>\n````',
    reads: '<img',
  },
  { name: 'code in tildes', text: '~~~"onclick="alert(1)\nx\n~~~', reads: 'x' },
  { name: 'code in words', text: 'a `<img src=x onerror=alert(1)>` b', reads: '<img src=x' },
  {
    name: 'code by indent',
    text: '    <script>alert(1)</script>',
    reads: '<script>alert(1)</script>',
  },
  {
    name: 'table with markup',
    text: '| a |\n|:-:|\n| <img src=x onerror=alert(1)> |',
    reads: '<img',
  },
  { name: 'table with a link', text: '|[x](javascript:alert(1))|\n|--|\n|y|', reads: ['x', 'y'] },
  { name: 'table left open', text: '| <svg onload=alert(1)> |\n|--', reads: '<svg' },
  {
    name: 'footnote with markup',
    text: 'a[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
    reads: '<img',
  },
  {
    name: 'footnote as an id',
    text: 'a[^x" onclick="alert(1)]\n\n[^x" onclick="alert(1)]: b',
    reads: 'onclick',
  },
  { name: 'footnote that clobbers', text: 'a[^raiz]\n\n[^raiz]: nota', reads: 'nota' },
  { name: 'heading with an id', text: '# <a name="cookie">título</a> {#raiz}', reads: 'título' },
  {
    name: 'task with a handler',
    text: '- [x] <input onclick=alert(1)>\n- [ ] b',
    reads: 'onclick',
  },
  { name: 'list with a start', text: '999999999. <svg onload=alert(1)>', reads: '<svg' },
  { name: 'quote with markup', text: '> <iframe src="javascript:alert(1)">', reads: '<iframe' },
  {
    name: 'entities',
    text: '&lt;img src=x onerror=alert(1)&gt;',
    reads: '<img src=x onerror=alert(1)>',
  },
  {
    name: 'entities by number',
    text: '&#60;script&#62;alert(1)&#x3c;/script&#x3e;',
    reads: '<script>',
  },
  { name: 'escapes', text: '\\<script>alert(1)\\</script>', reads: '<script>alert(1)</script>' },
  { name: 'struck out', text: '~~<img src=x onerror=alert(1)>~~', reads: '<img' },
  { name: 'formula', text: '$$\\href{javascript:alert(1)}{x}$$', reads: 'javascript:alert(1)' },
  { name: 'template of Angular', text: "{{constructor.constructor('alert(1)')()}}" },
  { name: 'template of a server', text: '<%= alert(1) %> #{alert(1)}' },
  { name: 'component of React', text: '<Danger dangerouslySetInnerHTML={{__html:"x"}} />' },
  { name: 'front matter', text: '---\ntitle: <script>alert(1)</script>\n---', reads: 'alert(1)' },
  { name: 'emphasis through html', text: '*<img src=x **onerror=alert(1)>*', reads: 'onerror' },
  {
    name: 'everything left open',
    text: '**a `b [c](d ![e](f <g ~~h | i\n```\n<script>alert(1)',
    reads: 'alert(1)',
  },
];
