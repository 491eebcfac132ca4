import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer, proxyUpgrade } from 'httpxy';
import { patientAgent } from './patientAgent.ts';

/** The paths that the server answers under the dashboard's origin; all others are pages. */
const forwarded =
  /^\/(graphql|uploads|images|artifacts|experiments\/[^/?]+\/(summary|pairs)\.\w+|runs\/[^/?]+\/artifacts)(?=[/?]|$)/;

export const isForwarded = (url = '/') => forwarded.test(url);

/**
 * Forwards requests to Quintet's server, so that one port and one origin suffice. Requests are streamed: a dataset of
 * any size passes through without being buffered. There is no timeout, because an upload lasts as long as the network
 * needs. Requests wait while the server restarts; if it stays unreachable, they are answered with 502 and the code
 * SERVER_AWAY.
 */
export function createGateway(serverUrl: string) {
  const proxy = createProxyServer({
    target: serverUrl,
    xfwd: true,
    proxyTimeout: 0,
    agent: patientAgent(serverUrl),
  });
  // Without this, Node would compare the server's certificate with the host name that the browser requested. For an IP
  // address no name is sent.
  const { hostname } = new URL(serverUrl);
  const tls = () => ({ servername: isIP(hostname) ? '' : hostname });

  return {
    async request(incoming: IncomingMessage, outgoing: ServerResponse) {
      try {
        await proxy.web(incoming, outgoing, { ssl: tls() });
      } catch {
        // Either side may end a transfer early: a closed tab, a stopped server. If no headers have been sent, the
        // client gets an error.
        if (outgoing.headersSent) outgoing.destroy();
        else answerAway(outgoing, serverUrl);
      }
    },

    async upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer) {
      // The browser's client retries by itself (web/lib/connection.ts).
      await proxyUpgrade(serverUrl, incoming, socket, head, { ssl: tls() }).catch(() => undefined);
    },
  };
}

function answerAway(outgoing: ServerResponse, serverUrl: string) {
  const message = `Quintet's server at ${serverUrl} does not respond. Repeat the request once it runs again.`;
  outgoing.writeHead(502, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(
    JSON.stringify({ code: 'SERVER_AWAY', message, errors: [{ message, extensions: { code: 'SERVER_AWAY' } }] }),
  );
}
