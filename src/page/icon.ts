/** What a browser shows beside the title: the mark of a dispute. It asks for it unasked, with every first page. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4a85"/>' +
  '<path d="M7 12h18M7 20h18M20 6l-8 20" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>\n';
