/** The Content Security Policy of every response of `studio://app`. The pages open no sockets: they talk to the studio by a port. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
} as const;

export const CSP = Object.entries(POLICY)
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ');
