/** Everything of the drop-in in one file: the client, and what its component and page need. Their types: index.d.ts. */
export { captureReturn } from '../miniprogram/realname/capture-return';
export { requireRealName } from '../miniprogram/realname/require-real-name';
export { resumeRealName } from '../miniprogram/realname/resume-real-name';
export { registerCheck } from './check-component';
export { registerPage } from './check-page';
