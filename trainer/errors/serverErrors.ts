/** The claim is no longer held: the run was cancelled, or another trainer has it. Everything about it stops at once. */
export class ClaimLost extends Error {
  override name = 'ClaimLost';
}

/** The server has understood and says no; asking again changes nothing. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The server cannot be reached, or is in trouble itself: worth another try. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
