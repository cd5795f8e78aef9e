import { parseResponse, type RealNameResponse } from '../../contract';
import { until } from '../../sandbox/testing/until';
import type { Port } from '../../sandbox/wire/scripted-fault';
import type { FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';

/** A request that is about to meet a fault. */
export interface Trial {
  readonly person: Person;
  /** The code in the request, if it has one. */
  readonly code?: string;
  /** Sends the request: first with the fault, then again without. */
  ask(closed?: Port): Promise<RealNameResponse>;
  /** Resolves when other requests of the scenario have been answered as well. */
  ended(): Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();

function checkOf(client: FunctionClient, person: Person): Trial {
  const code = client.authorize(person);
  return { person, code, ask: () => client.check(person, code), ended: nothing };
}

async function verified(client: FunctionClient): Promise<Person> {
  const person = client.newPerson();
  await client.verify(person);
  return person;
}

export type ScenarioName =
  | 'new person'
  | 'looked for in vain'
  | 'first of all'
  | 'known person'
  | 'repetition'
  | 'waiting'
  | 'status'
  | 'receipt'
  | 'forget'
  | 'timer';

/** The requests of the matrix. Behind each: the requests that it makes to database and WeChat, in order. */
export const SCENARIOS: Readonly<Record<ScenarioName, (client: FunctionClient) => Promise<Trial>>> = {
  /** Update (finds nobody), insert, ask WeChat, update. */
  'new person': (client) => Promise.resolve(checkOf(client, client.newPerson())),

  /** A new person whose `status` this instance has just answered: insert, ask WeChat, update. */
  'looked for in vain': async (client) => {
    const trial = checkOf(client, client.newPerson());
    await client.call(trial.person, { action: 'status' });
    return trial;
  },

  /** Update (there is no collection), make it, insert, ask WeChat, update. */
  'first of all': (client) => {
    client.sandbox.database.drop('realname_verifications');
    return Promise.resolve(checkOf(client, client.newPerson()));
  },

  /** Update, ask WeChat, update. */
  'known person': async (client) => checkOf(client, await verified(client)),

  /** A code that already has a result: update (matches nothing), read. */
  repetition: async (client) => {
    const trial = checkOf(client, await verified(client));
    await trial.ask();
    return trial;
  },

  /** A code that another instance is asking WeChat about: update (matches nothing), insert (refused), read until there is a result. */
  waiting: async (client) => {
    const trial = checkOf(client, client.newPerson());
    const { code = '' } = trial;
    const first = trial.ask();
    await until(() => client.sandbox.wechatApi.checksOf(code).length > 0);
    return { ...trial, ended: () => first };
  },

  /** By a person who is verified: read. */
  status: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'status' }), ended: nothing };
  },

  /** By a person who is verified: read. */
  receipt: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'receipt' }), ended: nothing };
  },

  /** By a person who is verified: update. */
  forget: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'forget' }), ended: nothing };
  },

  /** Read who is due, remove those of whom nothing is left, update the others; read and remove what clients wrote. */
  timer: async (client) => {
    const person = await verified(client);
    client.sandbox.database.seed('realname_verifications', [
      { _id: 'oByClient', _openid: 'oByClient' },
      { _id: 'oLongAgo', attempts: [], results: [], tidyAfter: 0 },
    ]);
    const event = { Type: 'Timer', TriggerName: 'tidy' };
    const ask = async (closed?: Port): Promise<RealNameResponse> => {
      // An instance tidies at most once a minute: the next call needs a new one.
      client.sandbox.recycle();
      const { result } = await client.sandbox.invoke({
        name: 'realname',
        event,
        source: 'wx_trigger',
        ...(closed === undefined ? {} : { closed }),
      });
      const response = parseResponse(result);
      if (response === undefined) throw new Error('The function answered outside its contract.');
      return response;
    };
    return { person, ask, ended: nothing };
  },
};
