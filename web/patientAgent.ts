import { type ClientRequestArgs, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * How long the server may refuse connections before requests fail. A restart takes a few seconds; a server that has
 * been away for longer is not expected back, so later requests fail at once until it answers again.
 */
const PATIENCE_MS = 10_000;
const RETRY_MS = 100;

const MOST_CONNECTIONS = 256;

type Connected = (error: Error | null, socket: Duplex) => void;

/**
 * Retries connections for an agent while the server restarts. The browser holds back the request's body in the
 * meantime.
 */
class Patience {
  private refusedSince: number | undefined;

  connect(open: () => Duplex | null | undefined, whenOpen: string, connected?: Connected) {
    const socket = open();
    if (!socket) return;
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNREFUSED') return connected?.(error, socket);
      this.refusedSince ??= Date.now();
      if (Date.now() - this.refusedSince > PATIENCE_MS) return connected?.(error, socket);
      setTimeout(() => this.connect(open, whenOpen, connected), RETRY_MS);
    };
    socket.once('error', failed);
    socket.once(whenOpen, () => {
      this.refusedSince = undefined;
      socket.off('error', failed);
      connected?.(null, socket);
    });
  }
}

class PatientHttpAgent extends HttpAgent {
  private readonly patience = new Patience();

  override createConnection(args: ClientRequestArgs, connected?: Connected): undefined {
    this.patience.connect(() => super.createConnection(args), 'connect', connected);
  }
}

class PatientHttpsAgent extends HttpsAgent {
  private readonly patience = new Patience();

  override createConnection(args: ClientRequestArgs, connected?: Connected): undefined {
    this.patience.connect(() => super.createConnection(args), 'secureConnect', connected);
  }
}

/**
 * Returns an agent that waits while the server restarts. Plain HTTP opens a connection for each request, which costs a
 * fraction of a millisecond on one machine: a kept connection would fail if the server stopped just when it is reused,
 * and the request's body cannot be sent twice. TLS handshakes cost more, so those connections are kept.
 */
export const patientAgent = (serverUrl: string): HttpAgent =>
  new URL(serverUrl).protocol === 'https:'
    ? new PatientHttpsAgent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
    : new PatientHttpAgent({ keepAlive: false, maxSockets: MOST_CONNECTIONS });
