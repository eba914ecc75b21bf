import { FOOTER, type Letter, type Row } from './letter';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:#334155">${escaped(text)}</p>`;

const cell = (text: string, style: string): string =>
  `<td style="padding:10px 0;border-top:1px solid #e2e8f0;${FONT};font-size:15px;${style}">${escaped(text)}</td>`;

const factRow = ({ label, value }: Row): string =>
  `<tr>${cell(label, 'color:#64748b')}${cell(value, 'color:#0f172a;font-weight:600;text-align:right')}</tr>`;

const facts = (rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:8px 0 0">${rows.map(factRow).join('')}</table>`;

/** Hidden in the mail itself; the padding keeps mail programs from filling the preview with the text that follows. */
const preview = (text: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escaped(text)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>`;

const card = ({ heading, paragraphs, rows }: Letter): string =>
  [
    '<tr><td style="background:#1e3a8a;border-radius:12px 12px 0 0;padding:20px 32px">',
    `<span style="${FONT};font-size:18px;font-weight:700;color:#ffffff">EcomAuction</span></td></tr>`,
    '<tr><td style="background:#ffffff;border-radius:0 0 12px 12px;padding:32px">',
    `<h1 style="margin:0 0 16px;${FONT};font-size:24px;line-height:32px;color:#0f172a">${escaped(heading)}</h1>`,
    ...paragraphs.map(paragraph),
    facts(rows),
    '</td></tr>',
    `<tr><td style="padding:20px 32px;${FONT};font-size:12px;line-height:18px;color:#64748b">${escaped(FOOTER)}</td></tr>`,
  ].join('\n');

/** The letter as HTML of tables and inline styles: what mail programs of every age show alike. Everything said is escaped. */
export const setAsHtml = (letter: Letter): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:0;background:#f1f5f9">
${preview(letter.preheader)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f1f5f9"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px">
${card(letter)}
</table>
</td></tr></table>
</body>
</html>
`;
