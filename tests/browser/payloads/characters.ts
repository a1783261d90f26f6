import type { Payload } from '../payload.ts';

/** Characters that nobody sees, and that turn or hide what is beside them. */
export const characters: readonly Payload[] = [
  { name: 'override', text: 'foto\u202Egpj.exe', reads: 'foto' },
  {
    name: 'override in a link',
    text: '[\u202Eelpmaxe.ocnab](https://fora.example)',
    reads: 'elpmaxe.ocnab',
  },
  { name: 'isolate left open', text: '\u2067texto <b onclick=alert(1)>', reads: 'texto' },
  { name: 'zero width in a tag', text: '<scr\u200Bipt>alert(1)</scr\u200Bipt>' },
  { name: 'zero width in a protocol', text: '[x](java\u200Bscript:alert(1))', reads: 'x' },
  { name: 'soft hyphen in a protocol', text: '[x](java\u00ADscript:alert(1))', reads: 'x' },
  { name: 'byte order mark', text: '\uFEFF<script>alert(1)</script>' },
  { name: 'full width brackets', text: '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E' },
  { name: 'letter that becomes s', text: '<\u017Fcript>alert(1)</\u017Fcript>' },
  { name: 'invisible letters', text: 'ol\u{E0041}\u{E0042}á', reads: 'ol' },
  { name: 'lone surrogate', text: 'a\uD800<script>alert(1)</script>', reads: '<script>alert(1)' },
  { name: 'separator of lines', text: '<img src=x\u2028onerror=alert(1)>', reads: 'onerror' },
  { name: 'escape of a terminal', text: '\u001B]8;;https://fora.example\u0007x', reads: 'x' },
  {
    name: 'letters in a pile',
    text: `z${'\u0301'.repeat(80)} <svg onload=alert(1)>`,
    reads: '<svg',
  },
];
