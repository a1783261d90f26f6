/**
 * The layers that a question passes on its way to the first target, outermost first, as the text of
 * a composition root has them: `provider`, and what failover puts around each of its targets.
 */
export const layersOfRoot = (root: string): readonly string[] => {
  const source = root.replaceAll(/\/\/.*$/gmu, '');
  const stackNamed = (name: string) => {
    const [head = ''] = new RegExp(`const ${name} =[^;]*?\\bstack\\(`, 'u').exec(source) ?? [];
    if (head === '') throw new Error(`no stack is called ${name}`);
    return parts(source.slice(source.indexOf(head) + head.length));
  };
  const layers = stackNamed('provider').slice(0, -1).flatMap(namesOf);
  const [callee, inner] = call(stackNamed('provider').at(-1));
  if (callee !== 'failover') return layers;
  const target = parts(inner).find((part) => !part.startsWith('{'));
  const [around] = call(target);
  return [...layers, 'failover', ...stackNamed(around).flatMap(namesOf)];
};

/** Two of the layers come twice, and are told apart by what they are asked to do. */
const namesOf = (part: string): readonly string[] => {
  const [callee, inner] = call(part);
  if (callee === 'tracing') return [`tracing(${/span: '(\w+)'/u.exec(inner)?.[1]})`];
  if (callee !== 'timeout') return callee === 'target' ? [] : [callee];
  const kinds = { firstTokenMs: 'timeout(token)', totalMs: 'timeout(total)' };
  return Object.entries(kinds).flatMap(([option, name]) => (inner.includes(option) ? [name] : []));
};

/** `name(inner)`, or a name alone: its last word. */
const call = (part = ''): readonly [callee: string, inner: string] => {
  const [, callee = '', inner = ''] = /^(?:\w+\.)*(\w+)(?:\((.*)\))?$/su.exec(part) ?? [];
  return [callee, inner];
};

/** What stands between the commas, up to the parenthesis that closes it all. */
const parts = (source: string): readonly string[] => {
  const found = [''];
  let depth = 0;
  for (const letter of source) {
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (depth < 0) break;
    if (letter === ',' && depth === 0) found.push('');
    else found.push(`${found.pop()}${letter}`);
  }
  return found.map((part) => part.trim()).filter((part) => part !== '');
};
