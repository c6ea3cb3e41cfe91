import type { EngineResult } from '../engine.ts';
import type { Json } from '../plan/positions.ts';
import type { ValueProjection } from './projection.ts';
import { project } from './project.ts';

/** A whole answer without an error, written already. Whoever needs the data as such has it made then. */
export class WrittenResult implements EngineResult {
  readonly errors = [];
  readonly #json: string;
  readonly #root: Json;
  readonly #projection: ValueProjection;

  constructor(json: string, root: Json, projection: ValueProjection) {
    this.#json = json;
    this.#root = root;
    this.#projection = projection;
  }

  /** No field of its own: whoever makes another result of this one does not take the text along by accident. */
  get json(): string {
    return this.#json;
  }

  get data(): Json | null {
    return project(this.#root, this.#projection, {}).data;
  }
}
