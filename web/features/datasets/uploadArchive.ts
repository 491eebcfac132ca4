import { isRecord } from '../../lib/isRecord';

/** The number of bytes sent at one moment. */
export type Transfer = { sent: number; total: number };

/** A refusal with the server's message; the code identifies the case. */
export class UploadError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Options = { onProgress: (transfer: Transfer) => void; signal: AbortSignal };

/**
 * Sends an archive and resolves to the upload's id. It uses XMLHttpRequest, because fetch does not report upload
 * progress.
 */
export function uploadArchive(file: File, { onProgress, signal }: Options): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/uploads/datasets?fileName=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/zip');
    request.upload.onprogress = event => onProgress({ sent: event.loaded, total: file.size });
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () => reject(new UploadError('NETWORK', 'The connection was lost during the upload. Try again.'));
    request.onabort = () => reject(new UploadError('CANCELLED', 'The upload was cancelled.'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function settle(request: XMLHttpRequest, resolve: (id: string) => void, reject: (error: UploadError) => void) {
  const answer = parse(request.responseText);
  if (request.status === 201 && typeof answer.id === 'string') return resolve(answer.id);
  const code = typeof answer.code === 'string' ? answer.code : `HTTP_${request.status}`;
  const message =
    typeof answer.message === 'string'
      ? answer.message
      : `The server rejected the upload with status ${request.status}.`;
  reject(new UploadError(code, message));
}

/** Returns an empty object where a proxy responds with a page instead of JSON; the status must then suffice. */
function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
