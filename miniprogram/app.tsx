import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import { captureReturn } from './realname';
import './app.css';

export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    const env = process.env['TARO_APP_CLOUD_ENV'];
    wx.cloud.init({ traceUser: false, ...(env === undefined ? {} : { env }) });
  });
  useDidShow(captureReturn);
  return children;
}
