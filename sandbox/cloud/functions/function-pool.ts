/** A member of a pool: it serves one job at a time, and may die. */
export interface Worker {
  readonly isAlive: boolean;
}

/** Lends at most `size` workers at once; further callers wait in order. Dead workers are replaced at the next call. */
export class FunctionPool<W extends Worker> {
  private readonly workers = new Set<W>();
  private readonly idle: W[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly size: number,
    private readonly create: () => Promise<W>,
  ) {}

  /** Every worker that is alive, busy or not. */
  get all(): readonly W[] {
    return [...this.workers].filter(({ isAlive }) => isAlive);
  }

  async use<T>(job: (worker: W) => Promise<T>): Promise<T> {
    await this.enter();
    try {
      const worker = this.takeIdle() ?? (await this.hire());
      try {
        return await job(worker);
      } finally {
        if (worker.isAlive) this.idle.push(worker);
      }
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.busy < this.size) {
      this.busy += 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place to the caller that has waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.busy -= 1;
    else next();
  }

  private takeIdle(): W | undefined {
    let worker = this.idle.shift();
    while (worker !== undefined && !worker.isAlive) worker = this.idle.shift();
    return worker;
  }

  private async hire(): Promise<W> {
    this.workers.forEach((worker) => {
      if (!worker.isAlive) this.workers.delete(worker);
    });
    const worker = await this.create();
    this.workers.add(worker);
    return worker;
  }
}
