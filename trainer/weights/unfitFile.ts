/** A file that can be read and does not hold the weights that are looked for. The message goes on after "…, but ". */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
}
