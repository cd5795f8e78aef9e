import { accept, isRecord, refuse, type Parsed } from '../../contract';
import { faultChoices, FAULTS_AT, isNamed } from '../shared/fault-table';
import { FAULT_STEPS, FAULTS, type Fault, type FaultStep, type Settings } from '../shared/settings';

/** WeChat's console takes 1 to 900 seconds; the sandbox also less, to see a time limit at work. */
const TIME_LIMIT_MS = { min: 100, max: 900_000 };

const isFaultStep = (value: string): value is FaultStep => FAULT_STEPS.some((step) => step === value);

/** Whether a string names a fault: one of the list, one offered at the step, `errcode:<integer>` or `slow:<milliseconds>`. */
function isFault(value: unknown, step: FaultStep): value is Fault {
  if (typeof value !== 'string') return false;
  const known = [...FAULTS, ...faultChoices(step).map(({ fault }) => fault)];
  return known.some((fault) => fault === value) || /^errcode:-?\d{1,9}$/.test(value) || /^slow:\d{1,6}$/.test(value);
}

function parseFaults(input: unknown): Parsed<Settings['faults']> {
  if (!isRecord(input)) return refuse('faults: an object of step and fault is expected');
  const faults: Settings['faults'] = {};
  for (const [step, fault] of Object.entries(input)) {
    if (!isFaultStep(step)) return refuse(`faults: unknown step, known are ${FAULT_STEPS.join(', ')}`);
    if (!isFault(fault, step)) {
      return refuse(`faults.${step}: unknown fault, known are ${FAULTS.join(', ')}, errcode:<n>, slow:<ms>`);
    }
    if (isNamed(fault) && !FAULTS_AT[step].includes(fault)) {
      return refuse(`faults.${step}: ${fault} cannot happen there, ${FAULTS_AT[step].join(', ')} can`);
    }
    faults[step] = fault;
  }
  return accept(faults);
}

function parseTimeLimit(input: unknown): Parsed<number> {
  const { min, max } = TIME_LIMIT_MS;
  const isLimit = typeof input === 'number' && Number.isInteger(input) && input >= min && input <= max;
  return isLimit ? accept(input) : refuse(`timeLimitMs: an integer from ${min} to ${max} is expected`);
}

const parseBoolean = (input: unknown): Parsed<boolean> =>
  typeof input === 'boolean' ? accept(input) : refuse('openapiOffered: true or false is expected');

const FIELDS: { readonly [K in keyof Settings]: (input: unknown) => Parsed<Settings[K]> } = {
  openapiOffered: parseBoolean,
  timeLimitMs: parseTimeLimit,
  faults: parseFaults,
};

/**
 * Reads a change of settings: any of their fields, each as a whole (`faults: {}` switches every fault off).
 * A problem is in English, for the one who sent it.
 */
export function parseSettingsPatch(input: unknown): Parsed<Partial<Settings>> {
  if (!isRecord(input)) return refuse('an object of settings is expected');
  const patch: Partial<Record<keyof Settings, unknown>> = {};
  for (const [key, value] of Object.entries(input)) {
    if (key !== 'openapiOffered' && key !== 'timeLimitMs' && key !== 'faults') {
      return refuse(`unknown setting, known are ${Object.keys(FIELDS).join(', ')}`);
    }
    const parsed = FIELDS[key](value);
    if (!parsed.ok) return parsed;
    patch[key] = parsed.value;
  }
  return accept(patch as Partial<Settings>);
}
