import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { CityServices } from '../city-services/city-services';
import type { Desk, DeskState } from './desk';
import { useStore } from './use-store';

interface PhoneFrameProps {
  readonly desk: Desk;
  /** Where the phone draws. */
  readonly screen: HTMLElement;
  /** The mini-program's name. */
  readonly name: string;
}

function Overlay({ desk, name, front }: Pick<PhoneFrameProps, 'desk' | 'name'> & Pick<DeskState, 'front'>): ReactNode {
  switch (front.kind) {
    case 'mini-program':
      return null;
    case 'home':
      return (
        <div className="home">
          <button type="button" className="home__icon" onClick={() => void desk.open().catch(desk.reportError)}>
            <span aria-hidden="true">证</span>
            {front.running ? `回到“${name}”` : `打开“${name}”`}
          </button>
          <p>{front.running ? '小程序在后台' : '小程序没有运行'}</p>
        </div>
      );
    case 'question':
      return (
        <div className="question" role="dialog" aria-modal="true" aria-label="即将打开“城市服务”小程序">
          <div className="question__box">
            <p>即将打开“城市服务”小程序</p>
            <div className="question__buttons">
              <button
                type="button"
                onClick={() => {
                  front.answer(false);
                }}
              >
                取消
              </button>
              <button
                type="button"
                className="question__allow"
                onClick={() => {
                  front.answer(true);
                }}
              >
                允许
              </button>
            </div>
          </div>
        </div>
      );
    case 'city-services':
      return (
        <CityServices
          asking={name}
          path={front.target.path}
          onEnd={(end) => void desk.endVisit(end).catch(desk.reportError)}
        />
      );
  }
}

/** The phone: its screen, what lies over it, and the buttons below it. */
export function PhoneFrame({ desk, screen, name }: PhoneFrameProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { front, setup } = useStore(desk.state);
  useLayoutEffect(() => {
    place.current?.append(screen);
  }, [screen]);
  useLayoutEffect(() => {
    screen.inert = front.kind !== 'mini-program';
  }, [screen, front.kind]);
  return (
    <section className="phone" aria-label="手机" style={{ width: setup.width + 20 }}>
      <div className="phone__body" data-theme={setup.theme}>
        <div className="phone__screen" ref={place} />
        <Overlay desk={desk} name={name} front={front} />
      </div>
      <div className="phone__keys">
        <button type="button" onClick={desk.goHome} disabled={front.kind !== 'mini-program'}>
          回到桌面
        </button>
        <button type="button" onClick={desk.kill}>
          关掉小程序
        </button>
        <button type="button" onClick={() => void desk.start().catch(desk.reportError)}>
          重新打开
        </button>
      </div>
    </section>
  );
}
