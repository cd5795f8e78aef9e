import { View } from '@tarojs/components';
import { useEffect, useRef, type ReactNode } from 'react';
import { attempt, scrollTarget, type RealNamePage, type Screen } from '../realname';
import { Bar } from './bar';
import { Consent } from './consent';
import { Contact } from './contact';
import { Frame } from './frame';
import { Help } from './help';
import { Links } from './links';
import { Notice } from './notice';
import { Result } from './result';
import { Steps } from './steps';
import { TextField } from './text-field';
import { Waiting } from './waiting';
import './real-name-screen.css';

/** Room above what is scrolled to. */
const MARGIN_PX = 16;

function useScrolling(screen: Screen): void {
  const drawn = useRef(screen);
  useEffect(() => {
    const target = scrollTarget(drawn.current, screen);
    drawn.current = screen;
    if (target === undefined) return;
    attempt(() => wx.pageScrollTo({ selector: `#${target}`, offsetTop: -MARGIN_PX, duration: 200 }));
  }, [screen]);
}

interface RealNameScreenProps {
  readonly screen: Screen;
  readonly page: RealNamePage;
}

/** Draws a screen of the check, and hands on what is typed and tapped. */
export function RealNameScreen({ screen, page }: RealNameScreenProps): ReactNode {
  const { title, lead, notice, steps, form, waiting, result, contact, links, bar } = screen;
  const { act } = page;
  useScrolling(screen);
  return (
    <Frame title={title} lead={lead}>
      {notice !== undefined && <Notice notice={notice} act={act} />}
      {steps !== undefined && <Steps steps={steps} />}
      {form !== undefined && (
        <>
          <View className="form-card">
            {form.fields.map((field) => (
              <TextField key={field.name} field={field} page={page} />
            ))}
          </View>
          <Consent consent={form.consent} onChange={page.tick} act={act} />
          <Help help={form.help} act={act} />
        </>
      )}
      {waiting !== undefined && <Waiting text={waiting} />}
      {result !== undefined && <Result result={result} />}
      {contact !== undefined && <Contact contact={contact} act={act} />}
      {links !== undefined && <Links links={links} act={act} />}
      {bar !== undefined && <Bar bar={bar} act={act} />}
    </Frame>
  );
}
