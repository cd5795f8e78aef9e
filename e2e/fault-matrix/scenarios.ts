import { parseResponse, type RealNameResponse } from '../../contract';
import { until } from '../../sandbox/testing/until';
import type { Port } from '../../sandbox/wire/scripted-fault';
import type { FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';

/** A request that is about to meet a fault. */
export interface Trial {
  readonly person: Person;
  /** The code that it asks with, if any. */
  readonly code?: string;
  /** Sends it: with the fault, and once more without. */
  ask(closed?: Port): Promise<RealNameResponse>;
  /** Resolves when nothing is under way any more. */
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
  'new person' | 'first of all' | 'known person' | 'repetition' | 'waiting' | 'status' | 'receipt' | 'forget' | 'timer';

/** The requests of the matrix; each goes its own way through the steps. */
export const SCENARIOS: Readonly<Record<ScenarioName, (client: FunctionClient) => Promise<Trial>>> = {
  /** Update (misses), insert, ask, update. */
  'new person': (client) => Promise.resolve(checkOf(client, client.newPerson())),

  /** Update (no collection), make it, insert, ask, update. */
  'first of all': (client) => {
    client.sandbox.database.drop('realname_verifications');
    return Promise.resolve(checkOf(client, client.newPerson()));
  },

  /** Update, ask, update. */
  'known person': async (client) => checkOf(client, await verified(client)),

  /** A code that has its result: update (misses), read. */
  repetition: async (client) => {
    const trial = checkOf(client, await verified(client));
    await trial.ask();
    return trial;
  },

  /** A code that another instance is asking with: update (misses), insert (refused), read, and read again until it has its result. */
  waiting: async (client) => {
    const trial = checkOf(client, client.newPerson());
    const { code = '' } = trial;
    const first = trial.ask();
    await until(() => client.sandbox.wechatApi.checksOf(code).length > 0);
    return { ...trial, ended: () => first };
  },

  /** Of somebody verified: read. */
  status: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'status' }), ended: nothing };
  },

  /** Of somebody verified: read. */
  receipt: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'receipt' }), ended: nothing };
  },

  /** Of somebody verified: update. */
  forget: async (client) => {
    const person = await verified(client);
    return { person, ask: () => client.call(person, { action: 'forget' }), ended: nothing };
  },

  /** Update of many, remove of many, remove of what clients wrote. */
  timer: async (client) => {
    const person = await verified(client);
    const event = { Type: 'Timer', TriggerName: 'tidy' };
    const ask = async (closed?: Port): Promise<RealNameResponse> => {
      // An instance tidies once a minute.
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
