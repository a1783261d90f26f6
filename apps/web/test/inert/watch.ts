/**
 * Watches a page from before its first byte: every element and attribute that is ever in it, every
 * sign that a script of somebody else's ran. It is put into the page by the browser tests.
 */

const elementsOfAnswers = new Set(
  (
    'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre strong table tbody td th ' +
    // What the screen itself puts around a table and a block of code.
    'thead tr ul bdi div figure figcaption span button'
  ).split(' '),
);
const elementsNeverUsed = new Set(
  (
    'animate animatemotion animatetransform applet audio base details embed foreignobject form ' +
    'frame frameset iframe image marquee math noembed object plaintext portal set source style ' +
    'template track use video xmp'
  ).split(' '),
);
const formsOfOurs = '#raiz form:not([action])';
const ownRelations = new Set(['icon', 'stylesheet', 'modulepreload']);
const addressAttributes =
  /^(?:href|src|srcset|action|formaction|xlink:href|ping|poster|data|background|cite)$/;
const attributesOfAnswers =
  /^(?:href|rel|target|title|class|style|start|type|disabled|checked|tabindex|aria-.*|data-writing)$/;

const found = new Set<string>();
const fault = (what: string, element?: Element): void => {
  found.add(element ? `${what}: ${element.outerHTML.slice(0, 160)}` : what);
};

const checkAddress = (name: string, value: string, element: Element): void => {
  const link = element.localName === 'a' && name === 'href';
  const url = URL.parse(value, location.href);
  const own = url?.origin === location.origin;
  if (!own && !link) fault(`an address elsewhere in ${name}`, element);
  if (!url || !link) return;
  if (own && !element.closest('.prose')) return;
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) fault('a link that acts', element);
  if (url.username || url.password) fault('a link with a user name', element);
  const relation = element.getAttribute('rel')?.split(' ') ?? [];
  const closed = relation.includes('noopener') && relation.includes('noreferrer');
  if (!closed || element.getAttribute('target') !== '_blank') fault('a link left open', element);
};

const checkAttributes = (element: Element): void => {
  const inAnswer = element.matches('.prose *');
  for (const { name, value } of element.attributes) {
    if (name.startsWith('on')) fault(`an event handler ${name}`, element);
    if (addressAttributes.test(name)) checkAddress(name, value, element);
    if (name === 'srcdoc') fault('a page within', element);
    if (name === 'style' && /url\(|expression|position|@import/i.test(value)) {
      fault('a style that reaches out', element);
    }
    if (!inAnswer) continue;
    if (!attributesOfAnswers.test(name)) fault(`the attribute ${name} in an answer`, element);
    if (name === 'style' && !/^text-align: ?(?:left|right|center);?$/.test(value)) {
      fault('a style in an answer', element);
    }
  }
};

const checkElement = (element: Element): void => {
  const name = element.localName.toLowerCase();
  if (element.matches('.prose *') && !elementsOfAnswers.has(name)) fault(`<${name}>`, element);
  if (elementsNeverUsed.has(name) && !element.matches(formsOfOurs)) fault(`<${name}>`, element);
  if (name === 'script' && !element.hasAttribute('src')) fault('an inline script', element);
  if (name === 'link' && !ownRelations.has(element.getAttribute('rel') ?? '')) {
    fault('a link to load', element);
  }
  if (name === 'meta' && element.hasAttribute('http-equiv')) fault('a meta that acts', element);
  checkAttributes(element);
};

const observer = new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    if (type === 'attributes') checkElement(target as Element);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      checkElement(node);
      for (const inside of node.querySelectorAll('*')) checkElement(inside);
    }
  }
});
observer.observe(document, { subtree: true, childList: true, attributes: true });

for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
  Object.defineProperty(window, name, { value: () => fault(`a script ran: ${name}`) });
}
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  fault(`the policy had to stop ${effectiveDirective} ${blockedURI}`);
});
Object.defineProperty(window, 'takeFaults', {
  value: (): readonly string[] => {
    const faults = [...found];
    found.clear();
    return faults;
  },
});
