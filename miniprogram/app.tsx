import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import { captureReturn } from './realname';
import './app.css';

export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    wx.cloud.init({ traceUser: false, env: CLOUD_ENV });
  });
  useDidShow(captureReturn);
  return children;
}
