/** Text made safe for where it goes: XML and HTML, Markdown, calendars. What comes in is text and stays text. */

/** What XML 1.0 allows at all: no control characters but tab and line ends, no half of a pair, no non-characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The text without characters that a reader of XML or of calendars would refuse. */
export function plain(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text and the attributes of XML and HTML alike. */
export function escapeXml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}

/** For a line of Markdown: what would be markup is shown. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<>[\]~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

/** Only addresses of the web are made into links. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"'\\]+$/i.test(url) ? url : undefined;
}

/** The page of an agreement under the address of a server of pages, on a day where one is meant. */
export function agreementAddress(base: string, agreement: string, on?: string): string {
  const day = on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? `?on=${on}` : '';
  return `${base.replace(/\/+$/, '')}/agreements/${agreement}${day}`;
}
