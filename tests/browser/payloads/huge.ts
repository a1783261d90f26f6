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
  { name: 'brackets', text: `${times('[', 10_000)}fim`, reads: 'fim' },
  { name: 'brackets, closed', text: `${times('[', 4_000)}fim${times(']', 4_000)}`, reads: 'fim' },
  { name: 'links in links', text: `${times('[a](', 3_000)}fim`, reads: 'fim' },
  {
    name: 'images in images',
    text: `${times('![', 4_000)}fim${times('](x)', 4_000)}`,
    reads: 'fim',
  },
  { name: 'emphasis', text: `${times('*a ', 8_000)}fim`, reads: 'fim' },
  {
    name: 'emphasis, nested',
    text: `${times('*a **b ', 3_000)}fim${times('** *', 3_000)}`,
    reads: 'fim',
  },
  { name: 'emphasis, both ways', text: `${times('a**b_', 4_000)}fim`, reads: 'fim' },
  { name: 'strikes', text: `${times('~~a~ ', 4_000)}fim`, reads: 'fim' },
  {
    name: 'code',
    text: Array.from({ length: 250 }, (_, n) => `e${times('`', n + 1)}`).join(' '),
    reads: 'e',
  },
  { name: 'html left open', text: `${times('<a ', 6_000)}fim`, reads: 'fim' },
  { name: 'html, nested', text: `${times('<div>', 4_000)}fim`, reads: 'fim' },
  { name: 'html, nested in lines', text: `${times('<div>\n\n', 2_000)}fim`, reads: 'fim' },
  { name: 'comments left open', text: `${times('<!-- ', 4_000)}fim`, reads: 'fim' },
  { name: 'autolinks', text: `${times('http://a.', 3_000)}fim`, reads: 'fim' },
  { name: 'mail addresses', text: `${times('a@a.', 5_000)}fim`, reads: 'fim' },
  { name: 'definitions', text: `${times('[x]: y\n', 2_000)}\n\nfim`, reads: 'fim' },
  { name: 'definitions left open', text: `${times('[x', 5_000)}]: fim`, reads: 'fim' },
  { name: 'footnotes', text: `${times('[^a] ', 2_000)}\n\n[^a]: fim [^a]`, reads: 'fim' },
  {
    name: 'wide table',
    text: `${times('|a', 1_500)}|\n${times('|-', 1_500)}|\n|fim|`,
    reads: 'fim',
  },
  { name: 'long table', text: `|a|b|\n|-|-|\n${times('|c|d|\n', 1_000)}|fim|`, reads: 'fim' },
  { name: 'fences', text: `${times('```\na\n```\n\n', 400)}fim`, reads: 'fim' },
  { name: 'escapes', text: `${times('\\', 20_000)}fim`, reads: 'fim' },
  { name: 'entities', text: `${times('&amp', 8_000)}fim`, reads: 'fim' },
  { name: 'formulas', text: `${times('$$', 8_000)}fim`, reads: 'fim' },
  { name: 'blank lines', text: `a${times('\n', 20_000)}fim`, reads: 'fim' },
  { name: 'spaces', text: `a${times(' ', 30_000)}fim`, reads: 'fim' },
  { name: 'one word', text: `${times('a', 60_000)}fim`, reads: 'fim' },
];
