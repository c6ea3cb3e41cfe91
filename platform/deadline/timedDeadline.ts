import { setMaxListeners } from 'node:events';
import { ClientError } from '../errors/index.ts';
import type { OnEnd, OwnedDeadline } from './deadline.ts';

/** setTimeout fires at once beyond this. */
const longestTimerMs = 2 ** 31 - 1;

/** A deadline that ends by a timer of its own, by whoever owns it, or with a parent that ends it. */
export class TimedDeadline implements OwnedDeadline {
  readonly expiresAt: number;
  #ended: ClientError | undefined;
  readonly #timer: NodeJS.Timeout;
  #controller: AbortController | undefined;
  #listeners: Set<OnEnd> | undefined;
  readonly #leaveParent: (() => void) | undefined;

  /**
   * @param expiresAt on the scale of `performance.now()`
   * @param leaveParent called when it ends or is disposed of
   */
  constructor(expiresAt: number, leaveParent?: () => void) {
    this.expiresAt = expiresAt;
    this.#leaveParent = leaveParent;
    const ms = Math.min(longestTimerMs, Math.max(0, Math.ceil(expiresAt - performance.now())));
    // A waiting deadline alone is no reason to keep the process alive.
    this.#timer = setTimeout(() => this.end(new ClientError('DEADLINE_EXCEEDED')), ms).unref();
  }

  get signal(): AbortSignal {
    if (this.#controller !== undefined) return this.#controller.signal;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    // One request waits for many calls under one deadline: that is no leak, and each takes its listener away.
    setMaxListeners(0, signal);
    if (this.#ended !== undefined) this.#controller.abort(this.#ended);
    return signal;
  }

  get ended(): ClientError | undefined {
    return this.#ended;
  }

  onEnd(listener: OnEnd): void {
    if (this.#ended !== undefined) listener(this.#ended);
    else (this.#listeners ??= new Set()).add(listener);
  }

  offEnd(listener: OnEnd): void {
    this.#listeners?.delete(listener);
  }

  remainingMs(): number {
    return this.#ended === undefined ? Math.max(0, this.expiresAt - performance.now()) : 0;
  }

  end(reason: ClientError): void {
    if (this.#ended !== undefined) return;
    this.dispose();
    this.#ended = reason;
    const listeners = this.#listeners;
    this.#listeners = undefined;
    for (const listener of listeners ?? []) listener(reason);
    this.#controller?.abort(reason);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#leaveParent?.();
  }
}
