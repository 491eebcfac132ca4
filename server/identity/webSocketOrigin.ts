import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

// Browsers let a page of any site open a WebSocket, and name that page's origin in a header that pages cannot change. Programs
// other than browsers send no Origin.

/**
 * Proves that a page is of this server's own site, behind a proxy that hides under which name the browser reached it. Only a page of
 * the same origin can read the answer to its request for a ticket. Every start makes a new one.
 */
export const WEB_SOCKET_TICKET = randomBytes(24).toString('base64url');

/** Tells whether a WebSocket is refused because a page of another site opens it. */
export function isFromOtherSite({ headers, url = '/' }: IncomingMessage): boolean {
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true; // `null`, as of a sandboxed frame of any site
  const { protocol, host } = new URL(origin);
  // Other schemes belong to installed programs, such as GraphQL clients. Websites cannot have them.
  if (protocol !== 'http:' && protocol !== 'https:') return protocol === 'file:' || protocol === 'data:';
  const names = [headers.host, ...(String(headers['x-forwarded-host'] ?? '').split(',') ?? [])];
  if (names.some(name => name !== undefined && withoutUsualPort(name.trim()) === withoutUsualPort(host))) return false;
  return !isTicket(new URL(url, 'http://localhost').searchParams.get('ticket'));
}

/** A proxy may add the port that browsers leave out, or the one of its own scheme. */
const withoutUsualPort = (host: string): string => host.toLowerCase().replace(/:(80|443)$/, '');

function isTicket(given: string | null): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(WEB_SOCKET_TICKET)];
  return a.length === b.length && timingSafeEqual(a, b);
}
