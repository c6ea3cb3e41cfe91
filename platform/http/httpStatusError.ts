/** The `cause` of a ClientError that was made from an upstream's status: for adapters and logs, never for clients. */
export class HttpStatusError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The upstream answered ${status}.`);
    this.name = 'HttpStatusError';
    this.status = status;
  }
}
