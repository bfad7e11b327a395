/** What every answer says to browsers. */
export const SECURITY: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

export const NO_CONTENT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For pages that bring no policy of their own: everything from here, nothing inline. */
const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of a page that others may show in a frame: it has no script and no form, so that there is nothing to be tricked into. */
export const EMBEDDED: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
};

/** Pages of other sites may read the answers to questions: there are no cookies and nothing is secret. */
export const READABLE: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, Total-Count, Withheld-Count',
  'cross-origin-resource-policy': 'cross-origin',
};

export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, If-None-Match',
  'access-control-max-age': '86400',
};

/** Gives a page whatever it does not say itself. */
export function withSecurity(response: Response): Response {
  const { headers } = response;
  const all = { ...SECURITY, 'content-security-policy': PAGES_POLICY, 'cross-origin-resource-policy': 'same-origin' };
  for (const [name, value] of Object.entries(all)) if (!headers.has(name)) headers.set(name, value);
  // This header knows no way to say that all may: what the policy lets be framed goes without.
  if (headers.get('content-security-policy') === EMBEDDED['content-security-policy']) headers.delete('x-frame-options');
  return response;
}
