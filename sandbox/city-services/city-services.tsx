import { type ReactNode, useState } from 'react';
import type { Ending } from '../shared/settings';
import { ENDING_CHOICES } from './endings';
import type { CodeForm, VisitEnd } from './visit-end';

export interface CityServicesProps {
  /** The mini-program that asks. */
  readonly asking: string;
  readonly path: string;
  readonly onEnd: (end: VisitEnd) => void;
}

/** Stands in for WeChat City Services' authorisation page: here you choose who you are and how it ends. */
export function CityServices({ asking, path, onEnd }: CityServicesProps): ReactNode {
  const [ending, setEnding] = useState<Ending>('verified');
  const [cold, setCold] = useState(false);
  const [codeForm, setCodeForm] = useState<CodeForm>('string');
  return (
    <section className="city" aria-label="城市服务">
      <header className="city__bar">城市服务</header>
      <p className="city__sandbox">这是沙箱，不是真正的微信。在这里选择结果。</p>
      <div className="city__body">
        <h2 className="city__title">“{asking}”申请核验您的实名信息</h2>
        <p className="city__lead">同意后，将核对您填写的姓名、身份证号与本微信的实名信息是否一致。</p>
        <fieldset className="city__choices">
          <legend>您是谁，怎样结束</legend>
          {ENDING_CHOICES.map((choice) => (
            <label key={choice.ending} className="city__choice">
              <input
                type="radio"
                name="ending"
                checked={ending === choice.ending}
                onChange={() => {
                  setEnding(choice.ending);
                }}
              />
              <span>
                {choice.title}
                <small>{choice.note}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="city__option">
          <input
            type="checkbox"
            checked={cold}
            onChange={(event) => {
              setCold(event.target.checked);
            }}
          />
          关掉小程序再返回（冷启动）
        </label>
        <label className="city__option">
          <input
            type="checkbox"
            checked={codeForm === 'object'}
            onChange={(event) => {
              setCodeForm(event.target.checked ? 'object' : 'string');
            }}
          />
          授权码用对象形式返回（auth_code）
        </label>
        <button
          type="button"
          className="city__go"
          onClick={() => {
            onEnd({ ending, cold, codeForm });
          }}
        >
          确定并返回
        </button>
        <p className="city__path">{path}</p>
      </div>
    </section>
  );
}
