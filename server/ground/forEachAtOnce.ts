/**
 * Processes the items in order, `atOnce` of them at a time. After an error it starts no further items, waits for the running
 * ones, and throws the error.
 */
export async function forEachAtOnce<Item>(
  atOnce: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    try {
      for (let next = queue.next(); !next.done && !failed; next = queue.next()) await work(next.value);
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const rejected = results.find(result => result.status === 'rejected');
  if (rejected) throw rejected.reason;
}
