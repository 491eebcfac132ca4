/** Where a queued run stands; nothing while no trainer can take it, whoever is ahead. */
export function queueInWords({ queuePosition, obstacle }: { queuePosition: number | null; obstacle: string | null }) {
  if (queuePosition === null || obstacle) return '';
  return queuePosition === 0 ? 'next in the queue' : `${queuePosition} ahead of it`;
}
