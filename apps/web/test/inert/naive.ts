/**
 * Markdown as it is done by who has not thought of this page: HTML goes through, and so does every
 * link and image. The corpus must bite here, or it proves nothing of the real one.
 */
export const naive = (markdown: string): string =>
  markdown
    .replace(/!\[([^\]]*)\]\(\s*<?([^\s>)]+)[^)]*\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]*)\]\(\s*<?([^\s>)]+)[^)]*\)/g, '<a href="$2">$1</a>')
    .replace(/<([a-z][a-z0-9+.-]*:[^\s>]+)>/gi, '<a href="$1">$1</a>')
    .replace(/```(.*)\n([\s\S]*?)```/g, '<pre class="language-$1">$2</pre>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
