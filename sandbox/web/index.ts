import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { CompiledWeapp } from '../shared/compiled-weapp';
import { createDesk } from './desk';
import { SandboxPage } from './sandbox-page';
import { createServerApi } from './server-api';
import { loadSession, saveSession } from './session';
import './web.css';

/** 28 characters, as WeChat's openids have. */
const newOpenid = (): string => `o${crypto.randomUUID().replaceAll('-', '').slice(0, 27)}`;

async function start(root: HTMLElement): Promise<void> {
  const weapp = (await (await fetch('/weapp.json')).json()) as CompiledWeapp;
  const screen = document.createElement('div');
  const server = createServerApi((input, init) => fetch(input, init));
  const desk = createDesk({ window, screen, weapp, server, newOpenid, session: loadSession(sessionStorage) });
  window.addEventListener('pagehide', () => {
    saveSession(sessionStorage, desk.session());
  });
  const name = weapp.window.navigationBarTitleText ?? '小程序';
  createRoot(root).render(createElement(SandboxPage, { desk, server, screen, name }));
  await desk.start();
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
start(root).catch((error: unknown) => {
  root.textContent = `沙箱没有启动：${String(error)}`;
});
