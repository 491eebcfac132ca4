import { useEffect, useRef, useState } from 'react';
import { addSample, rateOf, type Sample } from './transferRate';
import { UploadError, uploadArchive } from './uploadArchive';

export type UploadState =
  | { phase: 'idle' }
  | { phase: 'sending'; fileName: string; sent: number; total: number; rate: ReturnType<typeof rateOf> }
  | { phase: 'refused'; fileName: string; error: UploadError };

/** Uploads one archive: starts it, reports its progress and cancels it, also when the user leaves the page. */
export function useUpload(onReceived: (uploadId: string) => void) {
  const [state, setState] = useState<UploadState>({ phase: 'idle' });
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);

  async function start(file: File) {
    sending.current?.abort();
    const controller = new AbortController();
    sending.current = controller;
    let samples: Sample[] = [];
    setState({ phase: 'sending', fileName: file.name, sent: 0, total: file.size, rate: null });
    try {
      const id = await uploadArchive(file, {
        signal: controller.signal,
        onProgress: transfer => {
          samples = addSample(samples, transfer, performance.now());
          setState({ phase: 'sending', fileName: file.name, ...transfer, rate: rateOf(samples) });
        },
      });
      setState({ phase: 'idle' });
      onReceived(id);
    } catch (error) {
      if (controller.signal.aborted || !(error instanceof UploadError)) setState({ phase: 'idle' });
      else setState({ phase: 'refused', fileName: file.name, error });
      if (!(error instanceof UploadError)) throw error;
    }
  }

  return { state, start, cancel: () => sending.current?.abort() };
}
