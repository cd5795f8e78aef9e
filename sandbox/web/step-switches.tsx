import type { ReactNode } from 'react';
import { faultChoices, STEP_NAMES } from '../shared/fault-table';
import { type Fault, FAULT_STEPS, type FaultStep, type Settings } from '../shared/settings';
import type { Situation } from '../shared/situation';
import { Choice } from './choice';
import { isOutOfTheWay, whyNot } from './why-not';

const NO_FAULT = '';

/** Faults with one of them switched on, or off. */
function withFault(faults: Settings['faults'], step: FaultStep, fault: Fault | typeof NO_FAULT): Settings['faults'] {
  const others = Object.fromEntries(Object.entries(faults).filter(([name]) => name !== step));
  return fault === NO_FAULT ? others : { ...others, [step]: fault };
}

interface StepSwitchesProps {
  readonly settings: Settings;
  readonly situation: Situation;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** What can go wrong, step by step; a step that the function never comes to cannot be chosen. */
export function StepSwitches({ settings, situation, onChange }: StepSwitchesProps): ReactNode {
  const { faults } = settings;
  return FAULT_STEPS.map((step) => {
    const chosen = faults[step] ?? NO_FAULT;
    const isNotReached = isOutOfTheWay(step, settings, situation);
    const choices = faultChoices(step).map(({ fault, name }) => [fault, name] as const);
    // Also one that a program switched on, and the page does not offer.
    const others =
      chosen === NO_FAULT || choices.some(([fault]) => fault === chosen) ? [] : [[chosen, chosen] as const];
    return (
      <Choice<Fault | typeof NO_FAULT>
        key={step}
        label={STEP_NAMES[step]}
        value={chosen}
        choices={[[NO_FAULT, isNotReached ? '不经过' : '正常'], ...choices, ...others]}
        disabled={chosen === NO_FAULT && isNotReached}
        onChange={(fault) => {
          onChange({ faults: withFault(faults, step, fault) });
        }}
      />
    );
  });
}

interface ReasonsProps {
  readonly settings: Settings;
  readonly situation: Situation;
  readonly onColdStart: () => void;
}

/** The switches that wait in vain, and what helps. */
export function Reasons({ settings, situation, onColdStart }: ReasonsProps): ReactNode {
  const reasons = whyNot(settings, situation);
  return (
    <div className="reasons" role="status">
      {reasons.map(({ step, words, coldHelps }) => (
        <p key={step}>
          {words}，所以现在不起作用。
          {coldHelps && (
            <button type="button" onClick={onColdStart}>
              换成冷启动
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
