import { STEP_NAMES } from '../shared/fault-table';
import { FAULT_STEPS, type FaultStep, type Settings } from '../shared/settings';
import type { Situation } from '../shared/situation';

/** Why a step that a switch waits for does not come. */
export interface WhyNot {
  readonly step: FaultStep;
  readonly words: string;
  /** A function that starts cold goes through the step again. */
  readonly coldHelps: boolean;
}

const clock = (moment: number): string =>
  new Date(moment).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

type Reason = Omit<WhyNot, 'step'>;

function ofCloudCall({ transport, noCloudCallUntil }: Situation): Reason | undefined {
  if (transport === 'https') return { words: '函数只走 HTTPS（REALNAME_TRANSPORT），不经过这一步', coldHelps: false };
  if (transport === 'openapi' || noCloudCallUntil === undefined) return undefined;
  return { words: `函数记着“没有云调用”，到 ${clock(noCloudCallUntil)} 为止直接走 HTTPS`, coldHelps: true };
}

function ofHttps({ transport }: Situation): Reason | undefined {
  return transport === 'openapi'
    ? { words: '函数只走云调用（REALNAME_TRANSPORT），不经过这一步', coldHelps: false }
    : undefined;
}

function ofToken(situation: Situation): Reason | undefined {
  const { tokenUntil } = situation;
  if (tokenUntil === undefined) return ofHttps(situation);
  return { words: `函数手里有 access_token，到 ${clock(tokenUntil)} 为止不再去取`, coldHelps: true };
}

function ofCheck({ openapiOffered }: Settings, situation: Situation): Reason | undefined {
  const goesByCloudCall = openapiOffered && situation.transport === 'auto' && situation.noCloudCallUntil === undefined;
  return goesByCloudCall
    ? { words: '现在提供云调用，函数走那一边，不经过这一步', coldHelps: false }
    : ofHttps(situation);
}

function reasonOf(step: FaultStep, settings: Settings, situation: Situation): Reason | undefined {
  switch (step) {
    case 'call_function':
    case 'database':
      return undefined;
    case 'openapi':
      return ofCloudCall(situation);
    case 'stable_token':
      return ofToken(situation);
    case 'check':
      return ofCheck(settings, situation);
  }
}

/** Whether a step is never reached, however the function starts. */
export const isOutOfTheWay = (step: FaultStep, settings: Settings, situation: Situation): boolean =>
  reasonOf(step, settings, situation)?.coldHelps === false;

/** Whether a switch waits for this step: for its fault, or for the cloud call that is offered. */
const isWaitedFor = (step: FaultStep, { faults, openapiOffered }: Settings): boolean =>
  faults[step] !== undefined || (step === 'openapi' && openapiOffered);

/** The switches that wait for a step that does not come, each with the reason. */
export const whyNot = (settings: Settings, situation: Situation): readonly WhyNot[] =>
  FAULT_STEPS.flatMap((step) => {
    const reason = isWaitedFor(step, settings) ? reasonOf(step, settings, situation) : undefined;
    return reason === undefined ? [] : [{ step, ...reason, words: `${STEP_NAMES[step]}：${reason.words}` }];
  });
