import { type ReactNode, useEffect, useState } from 'react';
import type { Settings } from '../shared/settings';
import type { Desk } from './desk';
import { Diagram } from './diagram';
import { Guide } from './guide';
import { PhoneFrame } from './phone-frame';
import { ReceiptButton } from './receipt-button';
import type { ServerApi } from './server-api';
import { CloudSwitches, PhoneSwitches } from './switches';
import { useSituation } from './use-situation';
import { useStore } from './use-store';
import { useTrace } from './use-trace';

export interface SandboxPageProps {
  readonly desk: Desk;
  readonly server: ServerApi;
  readonly screen: HTMLElement;
  readonly name: string;
}

const openTrace = (): EventSource => new EventSource('/trace');

function Errors({ desk }: { readonly desk: Desk }): ReactNode {
  const { errors } = useStore(desk.state);
  if (errors.length === 0) return null;
  return (
    <section className="errors" role="alert">
      <header>
        <strong>手机出错了（{errors.length}）</strong>
        <button type="button" onClick={desk.dismissErrors}>
          知道了
        </button>
      </header>
      <ul>
        {errors.map((error, index) => (
          <li key={`${index}:${error}`}>{error}</li>
        ))}
      </ul>
    </section>
  );
}

/** The whole page: the phone on the left, and beside it what happens and what can be switched. */
export function SandboxPage({ desk, server, screen, name }: SandboxPageProps): ReactNode {
  const [settings, setSettings] = useState<Settings>();
  const trace = useTrace(openTrace);
  const { reportError } = desk;
  const { situation, startCold } = useSituation(server, trace.events, reportError);
  useEffect(() => {
    server.readSettings().then(setSettings, reportError);
  }, [server, reportError]);
  return (
    <main className="desk">
      <PhoneFrame desk={desk} screen={screen} name={name} />
      <div className="side">
        <h1>微信实名核验 · 本机沙箱</h1>
        <Errors desk={desk} />
        <Guide />
        <details className="panel" open>
          <summary>开关</summary>
          <div className="panel__body">
            <PhoneSwitches desk={desk} />
            {settings !== undefined && situation !== undefined && (
              <CloudSwitches
                settings={settings}
                situation={situation}
                onColdStart={startCold}
                onChange={(change) => void server.changeSettings(change).then(setSettings, reportError)}
              />
            )}
          </div>
        </details>
        <Diagram
          events={trace.events}
          onClear={() => {
            trace.forget();
            server.clearTrace().catch(reportError);
          }}
        >
          <ReceiptButton desk={desk} server={server} />
        </Diagram>
      </div>
    </main>
  );
}
