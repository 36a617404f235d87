import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { ApiContext } from './context.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer. Scripts, fonts and data come from here alone, and nobody frames us. Styles may stand in
 * elements: the web app's component library sizes by them. The pages behind links set a stricter policy of their own.
 */
export function securityHeaders({ publicUrl }: Pick<ApiContext, 'publicUrl'>): RequestHandler {
  const overHttps = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: overHttps && { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
}
