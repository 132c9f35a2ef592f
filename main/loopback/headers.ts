/** Headers of every answer. Nothing but our own files; no inline script, no frame, no other site. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  // Chromium counts a WebSocket to the page's own host and port as 'self'.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // The kiosk's camera, for this page itself; never its microphone.
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), clipboard-read=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};
