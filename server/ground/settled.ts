type Settled<Given> = { [Name in keyof Given]: Awaited<Given[Name]> };

/** A copy of an object in which values have taken the place of promises. */
export async function settled<Given extends object>(given: Given): Promise<Settled<Given>> {
  const entries = Object.entries(given).map(async ([name, value]) => [name, await value]);
  return Object.fromEntries(await Promise.all(entries)) as Settled<Given>;
}
