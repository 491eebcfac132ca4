/** Remembers so many, and forgets first what was put in first. */
export class Recent<Value> extends Map<string, Value> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: string, value: Value): this {
    this.delete(key);
    super.set(key, value);
    for (const first of this.keys()) {
      if (this.size <= this.#most) break;
      this.delete(first);
    }
    return this;
  }
}
