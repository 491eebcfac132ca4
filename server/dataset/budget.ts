/** Lets work begin while the sum of what is under way stays within a budget; what exceeds it alone goes alone. */
export class Budget {
  readonly #capacity: number;
  readonly #waiting: { amount: number; begin: () => void }[] = [];
  #free: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#free = capacity;
  }

  async spend<Result>(amount: number, work: () => Promise<Result>): Promise<Result> {
    const share = Math.min(amount, this.#capacity);
    await new Promise<void>(begin => {
      this.#waiting.push({ amount: share, begin });
      this.#beginNext();
    });
    try {
      return await work();
    } finally {
      this.#free += share;
      this.#beginNext();
    }
  }

  /** In order of arrival, so that something large is not overtaken for ever. */
  #beginNext(): void {
    for (let next = this.#waiting[0]; next && next.amount <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.amount;
      next.begin();
    }
  }
}
