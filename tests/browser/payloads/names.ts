/** What somebody may call a conversation, a key, a browser or themselves. */
export const names = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '[x](javascript:alert(1)) ![y](https://fora.example/p)',
  'ana\u202Enimda\u202C',
  '</title><script>alert(1)</script>',
  '../../etc/passwd\r\nSet-Cookie: x=1',
  '=HYPERLINK("https://fora.example")',
  '__proto__',
] as const;
