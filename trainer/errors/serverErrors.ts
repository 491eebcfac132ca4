/** The trainer no longer holds the claim: the run was cancelled or taken over. All work on it stops at once. */
export class ClaimLost extends Error {
  override name = 'ClaimLost';
}

/** The server refused a request. Sending it again will not help. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The server is unreachable or failing. The request is worth sending again. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
