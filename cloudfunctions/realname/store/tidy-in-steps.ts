import { isRecord } from '../../../contract';
import { hasRemoved, type Collection, type Command } from './database';
import { WINDOW_MS } from './person-record';

export interface Tidied {
  readonly byClients: boolean;
  /** How many documents still wait. Absent where none does, or the database does not say how many. */
  readonly left?: number;
}

/** The database ends a statement after some 5 seconds: one for everybody would fail on a large collection. */
const STEP = 500;
/** Where something young is left. Less than the trigger's 4 hours, or its next call would come too early. */
const LOOK_AGAIN_MS = 3 * 3_600_000;
/** Where nothing is left. Not never: version 0.1.0, put back for a while, writes without changing `tidyAfter`. */
const LOOK_AGAIN_ANYWAY_MS = 30 * 24 * 3_600_000;

/** Of any type: clients may have chosen them. */
function idsIn(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) throw new TypeError('The database answered with something that is no list.');
  return list.map((entry: unknown) => {
    if (isRecord(entry) && '_id' in entry) return entry['_id'];
    throw new TypeError('The database answered with something without an id.');
  });
}

/**
 * Reads the ids of some documents and changes these, again and again. Each change repeats the condition by which they
 * were read, so it passes over who came back meanwhile; killed between two changes, the next call goes on.
 * @param change must make the documents no longer match, or the same ones are read for ever
 * @returns false: more documents may match
 */
async function inSteps(
  people: Collection,
  command: Command,
  condition: object,
  { change, mayGoOn }: { change: (these: object) => Promise<void>; mayGoOn: () => boolean },
): Promise<boolean> {
  do {
    const ids = idsIn((await people.where(condition).field({ _id: true }).limit(STEP).get()).data);
    if (ids.length > 0) await change({ ...condition, _id: command.in(ids) });
    if (ids.length < STEP) return true;
  } while (mayGoOn());
  return false;
}

export async function tidyInSteps(
  people: Collection,
  _: Command,
  now: number,
  mayGoOn: () => boolean,
): Promise<Tidied> {
  const windowStart = now - WINDOW_MS;
  // Also true of documents without a `tidyAfter`, and an index on it finds those, too.
  const due = { tidyAfter: _.not(_.gte(now)), _openid: _.exists(false) };
  /** No list entry that is younger, nor a wish to forget that a check under way must still meet. */
  const old = _.not(_.gte(windowStart));
  const allOld = { 'attempts.at': old, 'results.at': old, forgottenAt: old };
  const prune = _.pull({ at: _.lt(windowStart) });
  const pruneAndWait = (ms: number) => ({ data: { attempts: prune, results: prune, tidyAfter: now + ms } });
  const isDone = await inSteps(people, _, due, {
    // The first two pass over one another's documents, so neither needs that the other was done.
    async change(these) {
      await people.where({ ...these, ...allOld, outcome: _.exists(false) }).remove();
      await people.where({ ...these, ...allOld, outcome: _.exists(true) }).update(pruneAndWait(LOOK_AGAIN_ANYWAY_MS));
      await people.where(these).update(pruneAndWait(LOOK_AGAIN_MS));
    },
    mayGoOn,
  });
  let byClients = false;
  // Last: `_openid` may be without an index, so of all statements this one is the likeliest to fail.
  await inSteps(
    people,
    _,
    { _openid: _.exists(true) },
    {
      async change(these) {
        if (hasRemoved(await people.where(these).remove())) byClients = true;
      },
      mayGoOn,
    },
  );
  if (isDone) return { byClients };
  const { total } = await people.where(due).count();
  return typeof total === 'number' && total > 0 ? { byClients, left: total } : { byClients };
}
