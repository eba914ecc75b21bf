const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: unknown): string => String(text ?? '').replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);

const style = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --line: #d9dde3; --text: #1c2530; --muted: #5d6b7a; --accent: #2357c5; --code: #eef1f5; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181d; --card: #1c2229; --line: #333c47; --text: #e6eaef; --muted: #9aa7b5; --accent: #8ab0ff; --code: #252d36; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
header, main { max-width: 1040px; margin: 0 auto; padding: 20px; }
header { padding-bottom: 0; } h1 { font-size: 26px; margin: 8px 0; } h2 { font-size: 19px; margin: 28px 0 10px; } h3 { font-size: 16px; margin: 0 0 6px; }
a { color: var(--accent); } nav { color: var(--muted); } .muted { color: var(--muted); }
section.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; margin: 12px 0; overflow-x: auto; }
code, pre { font: 13px/1.5 ui-monospace, monospace; background: var(--code); border-radius: 6px; } code { padding: 1px 5px; } pre { padding: 10px 12px; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--muted); font-weight: 500; }
.tag { display: inline-block; font-size: 12px; border: 1px solid var(--line); border-radius: 20px; padding: 0 9px; margin-right: 6px; color: var(--muted); }
`;

/** @param trail where the page is, as links: `[text, address]` */
export const page = (title: string, trail: readonly (readonly [string, string])[], body: string): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><header><nav>${trail.map(([text, address]) => `<a href="${escaped(address)}">${escaped(text)}</a>`).join(' / ')}</nav><h1>${escaped(title)}</h1></header>
<main>
${body}
</main></body></html>
`;
