/** Describes the position of a queued run; empty while no trainer can take it. */
export function queueInWords({ queuePosition, obstacle }: { queuePosition: number | null; obstacle: string | null }) {
  if (queuePosition === null || obstacle) return '';
  return queuePosition === 0 ? 'next in the queue' : `${queuePosition} ahead of it`;
}
