/** A subgraph that gave no answer to an HTTP request: it cannot be reached, takes too long, cuts the connection, or says too much. */
export class NoAnswer extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoAnswer';
  }
}
