import type { ReactNode } from 'react';
import type { Settings } from '../shared/settings';
import type { Situation } from '../shared/situation';
import { Choice } from './choice';
import type { Desk } from './desk';
import { Reasons, StepSwitches } from './step-switches';
import { useStore } from './use-store';

const TIME_LIMITS = [1000, 2000, 3000, 5000, 20_000];

interface CloudSwitchesProps {
  readonly settings: Settings;
  readonly situation: Situation;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onColdStart: () => void;
}

/** What the cloud and WeChat do. */
export function CloudSwitches({ settings, situation, onChange, onColdStart }: CloudSwitchesProps): ReactNode {
  const { openapiOffered, timeLimitMs } = settings;
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
      <StepSwitches settings={settings} situation={situation} onChange={onChange} />
      <div className="choice">
        <span>云函数的进程</span>
        <button type="button" onClick={onColdStart} title="结束现在的进程，下一次调用是冷启动">
          换成冷启动
        </button>
      </div>
      <Reasons settings={settings} situation={situation} onColdStart={onColdStart} />
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
        <button
          type="button"
          title="新的 openid，手机里什么也没有；刷新网页不换人"
          onClick={() => void desk.becomeSomeoneElse().catch(desk.reportError)}
        >
          换一个用户（…{openid.slice(-4)}）
        </button>
      </div>
    </fieldset>
  );
}
