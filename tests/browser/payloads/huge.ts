import type { Payload } from '../payload.ts';

const times = (text: string, count: number) => text.repeat(count);

/** Short to ask for and long to work out: what breaks parsers by depth, or by trying everything. */
export const huge: readonly Payload[] = [
  { name: 'quotes', text: `${times('>', 4_000)} fim`, reads: 'fim' },
  { name: 'quotes, spaced', text: `${times('> ', 4_000)}fim`, reads: 'fim' },
  { name: 'lists', text: `${times('- ', 4_000)}fim`, reads: 'fim' },
  { name: 'numbered lists', text: `${times('1. ', 3_000)}fim`, reads: 'fim' },
  {
    name: 'lists, line by line',
    text: Array.from({ length: 200 }, (_, depth) => `${times('  ', depth)}- a`).join('\n'),
    reads: 'a',
  },
  { name: 'quotes and lists', text: `${times('> - ', 2_000)}fim`, reads: 'fim' },
  { name: 'brackets', text: `${times('[', 2_500)}fim`, reads: 'fim' },
  { name: 'brackets, closed', text: `${times('[', 1_000)}fim${times(']', 1_000)}`, reads: 'fim' },
  { name: 'links in links', text: `${times('[a](', 750)}fim`, reads: 'fim' },
  {
    name: 'images in images',
    text: `${times('![', 1_000)}fim${times('](x)', 1_000)}`,
    reads: 'fim',
  },
  { name: 'emphasis', text: `${times('*a ', 2_000)}fim`, reads: 'fim' },
  {
    name: 'emphasis, nested',
    text: `${times('*a **b ', 750)}fim${times('** *', 750)}`,
    reads: 'fim',
  },
  { name: 'stars', text: `${times('*', 4_000)}fim${times('*', 4_000)}`, reads: 'fim' },
  { name: 'emphasis, both ways', text: `${times('a**b_', 1_000)}fim`, reads: 'fim' },
  { name: 'strikes', text: `${times('~~a~ ', 1_000)}fim`, reads: 'fim' },
  {
    name: 'code',
    text: Array.from({ length: 250 }, (_, n) => `e${times('`', n + 1)}`).join(' '),
    reads: 'e',
  },
  { name: 'html left open', text: `${times('<a ', 1_500)}fim`, reads: 'fim' },
  { name: 'html, nested', text: `${times('<div>', 1_000)}fim`, reads: 'fim' },
  { name: 'html, nested in lines', text: `${times('<div>\n\n', 500)}fim`, reads: 'fim' },
  { name: 'comments left open', text: `${times('<!-- ', 1_000)}fim`, reads: 'fim' },
  { name: 'autolinks', text: `${times('http://a.', 750)}fim`, reads: 'fim' },
  { name: 'mail addresses', text: `${times('a@a.', 1_250)}fim`, reads: 'fim' },
  { name: 'definitions', text: `${times('[x]: y\n', 500)}\n\nfim`, reads: 'fim' },
  { name: 'definitions left open', text: `${times('[x', 1_250)}]: fim`, reads: 'fim' },
  { name: 'footnotes', text: `${times('[^a] ', 500)}\n\n[^a]: fim [^a]`, reads: 'fim' },
  {
    name: 'wide table',
    text: `${times('|a', 750)}|\n${times('|-', 750)}|\n|fim|`,
    reads: 'fim',
  },
  { name: 'long table', text: `|a|b|\n|-|-|\n${times('|c|d|\n', 500)}|fim|`, reads: 'fim' },
  { name: 'fences', text: `${times('```\na\n```\n\n', 400)}fim`, reads: 'fim' },
  { name: 'escapes', text: `${times('\\', 5_000)}fim`, reads: 'fim' },
  { name: 'entities', text: `${times('&amp', 2_000)}fim`, reads: 'fim' },
  { name: 'formulas', text: `${times('$$', 2_000)}fim`, reads: 'fim' },
  { name: 'blank lines', text: `a${times('\n', 5_000)}fim`, reads: 'fim' },
  { name: 'spaces', text: `a${times(' ', 7_500)}fim`, reads: 'fim' },
  { name: 'one word', text: `${times('a', 15_000)}fim`, reads: 'fim' },
];
