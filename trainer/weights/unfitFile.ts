/** A file is readable but does not contain the expected weights. The message is a clause without a capital or a full stop. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
}
