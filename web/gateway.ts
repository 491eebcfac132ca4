import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer, proxyUpgrade } from 'httpxy';
import { patientAgent } from './patientAgent.ts';

/** What the server answers under the dashboard's own origin; all else is a page. */
const forwarded =
  /^\/(graphql|uploads|images|artifacts|experiments\/[^/?]+\/(summary|pairs)\.\w+|runs\/[^/?]+\/artifacts)(?=[/?]|$)/;

export const isForwarded = (url = '/') => forwarded.test(url);

/**
 * Streams requests to Quintet's server, so that one port and one origin suffice. It holds nothing in memory: a dataset
 * of any size passes through as it arrives. There is no timeout, since an upload lasts as long as the network needs.
 * While the server restarts, requests wait; when it stays away, they are answered with 502 and the code SERVER_AWAY.
 */
export function createGateway(serverUrl: string) {
  const proxy = createProxyServer({
    target: serverUrl,
    xfwd: true,
    proxyTimeout: 0,
    agent: patientAgent(serverUrl),
  });
  // Else Node would look for the browser's name of the dashboard in the server's certificate. An IP address is checked without.
  const { hostname } = new URL(serverUrl);
  const tls = () => ({ servername: isIP(hostname) ? '' : hostname });

  return {
    async request(incoming: IncomingMessage, outgoing: ServerResponse) {
      try {
        await proxy.web(incoming, outgoing, { ssl: tls() });
      } catch {
        // Either side may end a transfer early: a closed tab, a stopped server. What can still be told, is told.
        if (outgoing.headersSent) outgoing.destroy();
        else answerAway(outgoing, serverUrl);
      }
    },

    async upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer) {
      // The browser's client tries again by itself (web/lib/connection.ts).
      await proxyUpgrade(serverUrl, incoming, socket, head, { ssl: tls() }).catch(() => undefined);
    },
  };
}

function answerAway(outgoing: ServerResponse, serverUrl: string) {
  const message = `Quintet's server at ${serverUrl} does not answer. Once it runs again, repeat the request.`;
  outgoing.writeHead(502, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(
    JSON.stringify({ code: 'SERVER_AWAY', message, errors: [{ message, extensions: { code: 'SERVER_AWAY' } }] }),
  );
}
