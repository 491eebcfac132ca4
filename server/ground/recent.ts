/** Caches values up to a total size and evicts the oldest first. Each value has the size 1 unless `sizeOf` is given. */
export class Recent<Value> extends Map<string, Value> {
  readonly #sizeOf: (value: Value) => number;
  #free: number;

  constructor(most: number, sizeOf: (value: Value) => number = () => 1) {
    super();
    this.#free = most;
    this.#sizeOf = sizeOf;
  }

  override set(key: string, value: Value): this {
    this.delete(key);
    super.set(key, value);
    this.#free -= this.#sizeOf(value);
    for (const first of this.keys()) {
      if (this.#free >= 0) break;
      this.delete(first);
    }
    return this;
  }

  override delete(key: string): boolean {
    const value = this.get(key);
    if (value !== undefined) this.#free += this.#sizeOf(value);
    return super.delete(key);
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }
}
