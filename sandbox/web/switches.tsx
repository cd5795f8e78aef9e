import type { ReactNode } from 'react';
import { type Fault, FAULT_STEPS, type FaultStep, type Settings } from '../settings';
import type { Desk } from './desk';
import { FAULT_CHOICES, STEP_NAMES } from './fault-names';
import { useStore } from './use-store';

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, choices, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices[event.target.selectedIndex];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const NO_FAULT = '';
const TIME_LIMITS = [1000, 2000, 3000, 5000, 20_000];

/** Faults with one of them switched on, or off. */
function withFault(faults: Settings['faults'], step: FaultStep, fault: Fault | typeof NO_FAULT): Settings['faults'] {
  const others = Object.fromEntries(Object.entries(faults).filter(([name]) => name !== step));
  return fault === NO_FAULT ? others : { ...others, [step]: fault };
}

interface CloudSwitchesProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** What the cloud and WeChat do. */
export function CloudSwitches({ settings, onChange }: CloudSwitchesProps): ReactNode {
  const { faults, openapiOffered, timeLimitMs } = settings;
  return (
    <fieldset className="switches">
      <legend>云端与故障</legend>
      <Choice
        label="云调用接口"
        value={openapiOffered ? 'yes' : 'no'}
        choices={[
          ['no', '不提供'],
          ['yes', '提供'],
        ]}
        onChange={(offered) => {
          onChange({ openapiOffered: offered === 'yes' });
        }}
      />
      <Choice
        label="函数时限"
        value={timeLimitMs}
        choices={[...new Set([...TIME_LIMITS, timeLimitMs])].map((ms) => [ms, `${ms / 1000} 秒`] as const)}
        onChange={(limit) => {
          onChange({ timeLimitMs: limit });
        }}
      />
      {FAULT_STEPS.map((step) => (
        <Choice<Fault | typeof NO_FAULT>
          key={step}
          label={STEP_NAMES[step]}
          value={faults[step] ?? NO_FAULT}
          choices={[[NO_FAULT, '正常'], ...FAULT_CHOICES]}
          onChange={(fault) => {
            onChange({ faults: withFault(faults, step, fault) });
          }}
        />
      ))}
    </fieldset>
  );
}

/** What the phone is like, and whose it is. */
export function PhoneSwitches({ desk }: { readonly desk: Desk }): ReactNode {
  const { setup, openid } = useStore(desk.state);
  const change = (next: Partial<typeof setup>): void => void desk.setUp(next).catch(desk.reportError);
  return (
    <fieldset className="switches">
      <legend>手机与用户</legend>
      <Choice
        label="主题"
        value={setup.theme}
        choices={[
          ['light', '浅色'],
          ['dark', '深色'],
        ]}
        onChange={(theme) => {
          change({ theme });
        }}
      />
      <Choice
        label="字体"
        value={setup.fontSizeSetting}
        choices={[
          [16, '标准'],
          [20, '大'],
          [24, '特大'],
        ]}
        onChange={(fontSizeSetting) => {
          change({ fontSizeSetting });
        }}
      />
      <Choice
        label="屏幕"
        value={setup.width}
        choices={[
          [320, '窄 320'],
          [375, '标准 375'],
          [430, '宽 430'],
        ]}
        onChange={(width) => {
          change({ width });
        }}
      />
      <Choice
        label="基础库"
        value={setup.baseLibrary}
        choices={[
          ['3.10.0', '3.10.0'],
          ['2.21.2', '2.21.2 无加密存储'],
          ['2.9.3', '2.9.3 很旧'],
        ]}
        onChange={(baseLibrary) => {
          change({ baseLibrary });
        }}
      />
      <div className="choice">
        <span>微信用户</span>
        <button type="button" onClick={() => void desk.becomeSomeoneElse().catch(desk.reportError)}>
          换一个用户（…{openid.slice(-4)}）
        </button>
      </div>
    </fieldset>
  );
}
