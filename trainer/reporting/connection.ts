import { ClaimLost, Refused, Unavailable } from '../errors/serverErrors.ts';
import type { TypedDocumentString } from '../graphql/graphql.ts';

/** The body of an error, from plain HTTP or GraphQL. */
type Answer = { code?: string; message?: string };

const CLAIM_LOST_CODES = new Set(['CLAIM_LOST', 'RUN_NOT_RUNNING']);
/** The timeout of a request. Large requests get more time, at a rate of 40 kB per second. */
const REQUEST_SECONDS = 30;
const SLOWEST_BYTES_A_SECOND = 40_000;
const secondsFor = ({ size }: Blob) => REQUEST_SECONDS + Math.ceil(size / SLOWEST_BYTES_A_SECOND);

/** Sends requests to one server. The type of an error says whether to try again (errors/serverErrors.ts). */
export class Connection {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor({ url, token }: { url: string; token: string | undefined }) {
    this.#url = url;
    this.#headers = token ? { authorization: `Bearer ${token}` } : {};
  }

  /** @param within the timeout in seconds, by default according to the size of the request */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    within?: number,
  ): Promise<Result> {
    // A blob is sent in pieces, and each piece is waited for. A string would be sent as one piece.
    const body = new Blob([JSON.stringify({ query: document.toString(), variables })]);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const response = await this.#request('/graphql', init, within ?? secondsFor(body));
    const answer = (await response.json().catch(() => ({}))) as Answer & {
      data?: Result;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const error = answer.errors?.[0];
    if (error) throw this.#errorOf(response.status, { code: error.extensions?.code, message: error.message });
    if (!answer.data) throw this.#errorOf(response.status, answer);
    return answer.data;
  }

  async put(path: string, body: Blob): Promise<void> {
    const init = { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } };
    const response = await this.#request(path, init, secondsFor(body));
    if (!response.ok) throw this.#errorOf(response.status, (await response.json().catch(() => ({}))) as Answer);
  }

  async #request(path: string, init: RequestInit, seconds: number): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(seconds * 1000);
      return await fetch(`${this.#url}${path}`, { ...init, headers: { ...this.#headers, ...init.headers }, signal });
    } catch (error) {
      const { message, cause } = error as Error;
      throw new Unavailable(`${this.#url} cannot be reached: ${cause instanceof Error ? cause.message : message}`);
    }
  }

  /** Classifies an error, which may come from GraphQL, plain HTTP (a body too large) or a proxy, which may give no message. */
  #errorOf(status: number, { code = 'UNKNOWN', message = `${this.#url} answered ${status}.` }: Answer): Error {
    if (CLAIM_LOST_CODES.has(code)) return new ClaimLost(message);
    // An internal error, such as a restarting database. Its details are only in the server's log.
    const isInternal = code === 'INTERNAL_ERROR' || code === 'INTERNAL_SERVER_ERROR';
    const refused = !isInternal && (code !== 'UNKNOWN' || (status >= 400 && status < 500));
    return refused ? new Refused(code, message) : new Unavailable(message);
  }
}
