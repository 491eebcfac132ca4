/**
 * Starts tasks as long as the total amount of the running ones stays within a budget. A task that exceeds the whole budget
 * runs alone.
 */
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

  /** Starts tasks in order of arrival, so that small tasks cannot delay a large one forever. */
  #beginNext(): void {
    for (let next = this.#waiting[0]; next && next.amount <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.amount;
      next.begin();
    }
  }
}
