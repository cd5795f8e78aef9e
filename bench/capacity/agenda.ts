interface Entry {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** What is going to happen, in virtual time: nobody waits for a clock. */
export interface Agenda {
  /** Milliseconds since the simulation began. */
  readonly now: number;
  /** At this moment, or now where it has passed; in the order of the calls where moments are the same. */
  at(moment: number, run: () => void): void;
  /** Goes through all that happens, and whatever that leads to. */
  play(): void;
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** A binary heap: simulations of a million people keep some hundred thousand entries. */
export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  let now = 0;
  let order = 0;

  function add(entry: Entry): void {
    let place = heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = entry;
  }

  /** Puts the entry where the first one was. */
  function sink(entry: Entry): void {
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || isBefore(entry, child)) break;
      heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = entry;
  }

  return {
    get now() {
      return now;
    },
    at(moment, run) {
      add({ at: Math.max(moment, now), order, run });
      order += 1;
    },
    play() {
      for (let first = heap[0]; first !== undefined; first = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && heap.length > 0) sink(last);
        now = first.at;
        first.run();
      }
    },
  };
}
