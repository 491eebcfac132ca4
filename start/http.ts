import { get } from 'node:http';

/** Sends a GET request. Node's fetch would add 6 MB to a program that only polls whether other programs are ready. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<{ ok: boolean; text: string }> {
  return new Promise((answered, failed) => {
    const request = get(url, { headers, agent: false }, async response => {
      try {
        const text = Buffer.concat(await response.toArray()).toString();
        answered({ ok: response.statusCode === 200, text });
      } catch (error) {
        failed(error);
      }
    });
    request.once('error', failed);
  });
}
